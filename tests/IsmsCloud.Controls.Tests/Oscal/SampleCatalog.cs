using System.Text;
using System.Text.Json.Nodes;

namespace IsmsCloud.Controls.Tests.Oscal;

/// <summary>A small catalog of our own: two groups, one within another, an enhancement, parameters and a withdrawn control.</summary>
internal static class SampleCatalog
{
    public const string Json = """
        {
          "catalog": {
            "uuid": "6f2a1c1e-3b5d-4c8e-9a52-0d9c7d1e2f30",
            "metadata": {
              "title": "House rules of the harbour office", "last-modified": "2026-05-04T10:00:00Z", "version": "3.1", "oscal-version": "1.1.2",
              "roles": [{"id": "creator", "title": "Creator"}],
              "parties": [{"uuid": "1f0b6a0e-52a4-4d9a-8f6f-6d9c0e1b2a34", "type": "organization", "name": "Harbour office"}],
              "responsible-parties": [{"role-id": "creator", "party-uuids": ["1f0b6a0e-52a4-4d9a-8f6f-6d9c0e1b2a34"]}]
            },
            "params": [{"id": "hours", "label": "opening hours"}],
            "groups": [
              {
                "id": "gates", "title": "Gates",
                "controls": [
                  {
                    "id": "g-1", "title": "Locks",
                    "params": [
                      {"id": "g-1_p1", "select": {"how-many": "one-or-more", "choice": ["at dusk", "outside {{ insert: param, hours }}"]}},
                      {"id": "g-1_p2", "values": ["two keys"]}
                    ],
                    "props": [{"name": "label", "value": "G-1", "class": "padded"}, {"name": "label", "value": "G/1"}],
                    "parts": [
                      {"id": "g-1_smt", "name": "statement", "prose": "Every gate is locked {{ insert: param, g-1_p1 }}:", "parts": [
                        {"name": "item", "props": [{"name": "label", "value": "a."}], "prose": "with {{insert: param, g-1_p2}};"},
                        {"name": "item", "props": [{"name": "label", "value": "b."}], "prose": "by {{ insert: param, nobody-knows }}."}
                      ]},
                      {"name": "guidance", "prose": "Ask the harbour master."}
                    ],
                    "controls": [{"id": "g-1.1", "title": "Spare locks", "props": [{"name": "label", "value": "G/1(1)"}]}]
                  },
                  {"id": "g-2", "title": "Lanterns", "props": [{"name": "status", "value": "withdrawn"}]}
                ]
              },
              {"title": "Water", "groups": [{"title": "Tide", "controls": [{"id": "w-1", "title": "Tables", "parts": [{"name": "overview", "prose": "Know the tide."}]}]}]}
            ],
            "back-matter": {"resources": [{"uuid": "8a1c5a7e-0b7f-4e62-9d3f-0d6a2b1c4e5f", "title": "Harbour act", "rlinks": [{"href": "https://example.org/act"}]}]}
          }
        }
        """;

    public static JsonObject Node() => JsonNode.Parse(Json)!.AsObject();

    public static byte[] Bytes(Action<JsonObject>? change = null)
    {
        var document = Node();
        change?.Invoke(document["catalog"]!.AsObject());
        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    public static JsonObject Control(this JsonObject catalog, int group, int control) => catalog["groups"]![group]!["controls"]![control]!.AsObject();
}
