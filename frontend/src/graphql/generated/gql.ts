/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "fragment SignedIn on Viewer {\n  name\n  username\n  role\n  language\n  permissions\n  demo\n  agency {\n    code\n    name\n  }\n  unit {\n    id\n    name\n  }\n  employee {\n    id\n  }\n}\n\nquery CurrentViewer {\n  viewer {\n    ...SignedIn\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    __typename\n    ... on SignInPayload {\n      viewer {\n        ...SignedIn\n      }\n    }\n    ... on SignInRefused {\n      message\n      attemptsLeft\n      waitSeconds\n    }\n  }\n}\n\nmutation SignOut {\n  signOut {\n    ok\n  }\n}\n\nmutation SetLanguage($input: SetLanguageInput!) {\n  setLanguage(input: $input) {\n    __typename\n    ... on SetLanguagePayload {\n      viewer {\n        language\n      }\n    }\n  }\n}": typeof types.SignedInFragmentDoc,
    "query SearchEmployees($search: String!) {\n  employees(first: 8, filter: {search: $search}) {\n    nodes {\n      id\n      fullName\n      nip\n      position {\n        title\n      }\n      unit {\n        name\n      }\n    }\n    pageInfo {\n      hasNextPage\n    }\n  }\n}\n\nquery EmployeeByNip($nip: String!) {\n  employee(nip: $nip) {\n    id\n  }\n}": typeof types.SearchEmployeesDocument,
};
const documents: Documents = {
    "fragment SignedIn on Viewer {\n  name\n  username\n  role\n  language\n  permissions\n  demo\n  agency {\n    code\n    name\n  }\n  unit {\n    id\n    name\n  }\n  employee {\n    id\n  }\n}\n\nquery CurrentViewer {\n  viewer {\n    ...SignedIn\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    __typename\n    ... on SignInPayload {\n      viewer {\n        ...SignedIn\n      }\n    }\n    ... on SignInRefused {\n      message\n      attemptsLeft\n      waitSeconds\n    }\n  }\n}\n\nmutation SignOut {\n  signOut {\n    ok\n  }\n}\n\nmutation SetLanguage($input: SetLanguageInput!) {\n  setLanguage(input: $input) {\n    __typename\n    ... on SetLanguagePayload {\n      viewer {\n        language\n      }\n    }\n  }\n}": types.SignedInFragmentDoc,
    "query SearchEmployees($search: String!) {\n  employees(first: 8, filter: {search: $search}) {\n    nodes {\n      id\n      fullName\n      nip\n      position {\n        title\n      }\n      unit {\n        name\n      }\n    }\n    pageInfo {\n      hasNextPage\n    }\n  }\n}\n\nquery EmployeeByNip($nip: String!) {\n  employee(nip: $nip) {\n    id\n  }\n}": types.SearchEmployeesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment SignedIn on Viewer {\n  name\n  username\n  role\n  language\n  permissions\n  demo\n  agency {\n    code\n    name\n  }\n  unit {\n    id\n    name\n  }\n  employee {\n    id\n  }\n}\n\nquery CurrentViewer {\n  viewer {\n    ...SignedIn\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    __typename\n    ... on SignInPayload {\n      viewer {\n        ...SignedIn\n      }\n    }\n    ... on SignInRefused {\n      message\n      attemptsLeft\n      waitSeconds\n    }\n  }\n}\n\nmutation SignOut {\n  signOut {\n    ok\n  }\n}\n\nmutation SetLanguage($input: SetLanguageInput!) {\n  setLanguage(input: $input) {\n    __typename\n    ... on SetLanguagePayload {\n      viewer {\n        language\n      }\n    }\n  }\n}"): typeof import('./graphql').SignedInFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SearchEmployees($search: String!) {\n  employees(first: 8, filter: {search: $search}) {\n    nodes {\n      id\n      fullName\n      nip\n      position {\n        title\n      }\n      unit {\n        name\n      }\n    }\n    pageInfo {\n      hasNextPage\n    }\n  }\n}\n\nquery EmployeeByNip($nip: String!) {\n  employee(nip: $nip) {\n    id\n  }\n}"): typeof import('./graphql').SearchEmployeesDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
