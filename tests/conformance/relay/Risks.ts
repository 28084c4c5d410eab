import { graphql } from 'relay-runtime';

export const query = graphql`
  query RisksQuery($id: ID!) {
    ...Risks_page
    node(id: $id) {
      ...Risks_row @alias(as: "risk")
    }
  }
`;

export const page = graphql`
  fragment Risks_page on Query
  @refetchable(queryName: "RisksPageQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) {
    risks(first: $count, after: $cursor) @connection(key: "Risks_risks") {
      edges {
        node {
          id
          ...Risks_row
        }
      }
    }
  }
`;

export const row = graphql`
  fragment Risks_row on Risk {
    title
    version
  }
`;

export const changes = graphql`
  subscription RisksChangedSubscription {
    recordChanged(types: ["Risk"]) {
      node {
        ...Risks_row @alias(as: "risk")
      }
    }
  }
`;
