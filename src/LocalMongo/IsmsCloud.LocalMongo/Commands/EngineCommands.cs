using static IsmsCloud.LocalMongo.Commands.Answer;
using static IsmsCloud.LocalMongo.Commands.Argument;

namespace IsmsCloud.LocalMongo.Commands;

/// <summary>Every command that the engine carries out. All meaning of filters, updates, pipelines and indexes is the engine's.</summary>
internal static class EngineCommands
{
    public static readonly EngineCommand[] Table =
    [
        new("insert", "documentdb_api.insert", [Database, Command, Documents], Write, "documents"),
        new("update", "documentdb_api.update", [Database, Command, Documents], Write, "updates"),
        new("delete", "documentdb_api.delete", [Database, Command, Documents], Write, "deletes"),
        new("findAndModify", "documentdb_api.find_and_modify", [Database, Command], Write),

        new("find", "documentdb_api.find_cursor_first_page", [Database, Command], Cursor),
        new("aggregate", "documentdb_api.aggregate_cursor_first_page", [Database, Command], Cursor),
        new("listCollections", "documentdb_api.list_collections_cursor_first_page", [Database, Command], Cursor),
        new("listIndexes", "documentdb_api.list_indexes_cursor_first_page", [Database, Command], Cursor),

        new("count", "documentdb_api.count_query", [Database, Command], Document),
        new("distinct", "documentdb_api.distinct_query", [Database, Command], Document),
        new("listDatabases", "documentdb_api.list_databases", [Command], Document),
        new("collStats", "documentdb_api.coll_stats", [Database, Collection, Scale], Document),
        new("dbStats", "documentdb_api.db_stats", [Database, Scale], Document),
        new("validate", "documentdb_api.validate", [Database, Command], Document),
        new("currentOp", "documentdb_api.current_op_command", [Command], Document),
        new("killOp", "documentdb_api.kill_op", [Command], Document),
        new("compact", "documentdb_api.compact", [Command], Document),

        new("create", "documentdb_api.create_collection_view", [Database, Command], Document),
        new("collMod", "documentdb_api.coll_mod", [Database, Collection, Command], Document),
        new("renameCollection", "documentdb_api.rename_collection", [Command], Document),
        new("drop", "documentdb_api.drop_collection", [Database, Collection], Dropped),
        new("dropDatabase", "documentdb_api.drop_database", [Database], Dropped),

        // create_indexes_background returns before a cron job has built the index, so a unique one isn't enforced yet.
        new("createIndexes", "documentdb_api_internal.create_indexes_non_concurrently", [Database, Command, Always], Indexes),
        new("dropIndexes", "documentdb_api_internal.drop_indexes_non_concurrently", [Database, Command], Document),
    ];

    /// <summary>Other spellings that drivers and shells use.</summary>
    public static readonly (string Alias, string Name)[] Aliases =
    [
        ("findandmodify", "findAndModify"), ("collstats", "collStats"), ("dbstats", "dbStats"), ("deleteIndexes", "dropIndexes"),
        ("ismaster", "isMaster"), ("buildinfo", "buildInfo"),
    ];
}
