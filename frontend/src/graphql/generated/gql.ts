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
    "fragment EmployeeLine on Employee {\n  id\n  nip\n  fullName\n  kind\n  standing\n  hiredOn\n  workEmail\n  educationLevel\n  grade {\n    code\n    title\n  }\n  position {\n    id\n    title\n    level\n  }\n  unit {\n    id\n    name\n  }\n}\n\nquery EmployeePage($after: String, $filter: EmployeeFilter, $orderBy: EmployeeOrder, $count: Boolean!) {\n  employees(first: 50, after: $after, filter: $filter, orderBy: $orderBy) {\n    nodes {\n      ...EmployeeLine\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    totalCount @include(if: $count)\n  }\n}\n\nquery EmployeeCount($filter: EmployeeFilter) {\n  employees(first: 1, filter: $filter) {\n    totalCount\n  }\n}\n\nquery Grades {\n  grades {\n    code\n    title\n  }\n}": typeof types.EmployeeLineFragmentDoc,
    "query SearchEmployees($search: String!) {\n  employees(first: 8, filter: {search: $search}) {\n    nodes {\n      id\n      fullName\n      nip\n      position {\n        title\n      }\n      unit {\n        name\n      }\n    }\n    pageInfo {\n      hasNextPage\n    }\n  }\n}\n\nquery EmployeeByNip($nip: String!) {\n  employee(nip: $nip) {\n    id\n  }\n}": typeof types.SearchEmployeesDocument,
    "fragment UnitBranch on Unit {\n  id\n  name\n  kind\n  children(first: 1) {\n    nodes {\n      id\n    }\n  }\n}\n\nquery UnitBranches($filter: UnitFilter!, $after: String) {\n  units(first: 100, after: $after, filter: $filter) {\n    nodes {\n      ...UnitBranch\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nquery UnitSearch($search: String!) {\n  units(first: 20, filter: {search: $search}) {\n    nodes {\n      id\n      name\n      ancestors {\n        id\n        name\n      }\n    }\n  }\n}\n\nquery UnitName($id: ID!) {\n  unit(id: $id) {\n    id\n    name\n  }\n}": typeof types.UnitBranchFragmentDoc,
};
const documents: Documents = {
    "fragment SignedIn on Viewer {\n  name\n  username\n  role\n  language\n  permissions\n  demo\n  agency {\n    code\n    name\n  }\n  unit {\n    id\n    name\n  }\n  employee {\n    id\n  }\n}\n\nquery CurrentViewer {\n  viewer {\n    ...SignedIn\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    __typename\n    ... on SignInPayload {\n      viewer {\n        ...SignedIn\n      }\n    }\n    ... on SignInRefused {\n      message\n      attemptsLeft\n      waitSeconds\n    }\n  }\n}\n\nmutation SignOut {\n  signOut {\n    ok\n  }\n}\n\nmutation SetLanguage($input: SetLanguageInput!) {\n  setLanguage(input: $input) {\n    __typename\n    ... on SetLanguagePayload {\n      viewer {\n        language\n      }\n    }\n  }\n}": types.SignedInFragmentDoc,
    "fragment EmployeeLine on Employee {\n  id\n  nip\n  fullName\n  kind\n  standing\n  hiredOn\n  workEmail\n  educationLevel\n  grade {\n    code\n    title\n  }\n  position {\n    id\n    title\n    level\n  }\n  unit {\n    id\n    name\n  }\n}\n\nquery EmployeePage($after: String, $filter: EmployeeFilter, $orderBy: EmployeeOrder, $count: Boolean!) {\n  employees(first: 50, after: $after, filter: $filter, orderBy: $orderBy) {\n    nodes {\n      ...EmployeeLine\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    totalCount @include(if: $count)\n  }\n}\n\nquery EmployeeCount($filter: EmployeeFilter) {\n  employees(first: 1, filter: $filter) {\n    totalCount\n  }\n}\n\nquery Grades {\n  grades {\n    code\n    title\n  }\n}": types.EmployeeLineFragmentDoc,
    "query SearchEmployees($search: String!) {\n  employees(first: 8, filter: {search: $search}) {\n    nodes {\n      id\n      fullName\n      nip\n      position {\n        title\n      }\n      unit {\n        name\n      }\n    }\n    pageInfo {\n      hasNextPage\n    }\n  }\n}\n\nquery EmployeeByNip($nip: String!) {\n  employee(nip: $nip) {\n    id\n  }\n}": types.SearchEmployeesDocument,
    "fragment UnitBranch on Unit {\n  id\n  name\n  kind\n  children(first: 1) {\n    nodes {\n      id\n    }\n  }\n}\n\nquery UnitBranches($filter: UnitFilter!, $after: String) {\n  units(first: 100, after: $after, filter: $filter) {\n    nodes {\n      ...UnitBranch\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nquery UnitSearch($search: String!) {\n  units(first: 20, filter: {search: $search}) {\n    nodes {\n      id\n      name\n      ancestors {\n        id\n        name\n      }\n    }\n  }\n}\n\nquery UnitName($id: ID!) {\n  unit(id: $id) {\n    id\n    name\n  }\n}": types.UnitBranchFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment SignedIn on Viewer {\n  name\n  username\n  role\n  language\n  permissions\n  demo\n  agency {\n    code\n    name\n  }\n  unit {\n    id\n    name\n  }\n  employee {\n    id\n  }\n}\n\nquery CurrentViewer {\n  viewer {\n    ...SignedIn\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    __typename\n    ... on SignInPayload {\n      viewer {\n        ...SignedIn\n      }\n    }\n    ... on SignInRefused {\n      message\n      attemptsLeft\n      waitSeconds\n    }\n  }\n}\n\nmutation SignOut {\n  signOut {\n    ok\n  }\n}\n\nmutation SetLanguage($input: SetLanguageInput!) {\n  setLanguage(input: $input) {\n    __typename\n    ... on SetLanguagePayload {\n      viewer {\n        language\n      }\n    }\n  }\n}"): typeof import('./graphql').SignedInFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment EmployeeLine on Employee {\n  id\n  nip\n  fullName\n  kind\n  standing\n  hiredOn\n  workEmail\n  educationLevel\n  grade {\n    code\n    title\n  }\n  position {\n    id\n    title\n    level\n  }\n  unit {\n    id\n    name\n  }\n}\n\nquery EmployeePage($after: String, $filter: EmployeeFilter, $orderBy: EmployeeOrder, $count: Boolean!) {\n  employees(first: 50, after: $after, filter: $filter, orderBy: $orderBy) {\n    nodes {\n      ...EmployeeLine\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    totalCount @include(if: $count)\n  }\n}\n\nquery EmployeeCount($filter: EmployeeFilter) {\n  employees(first: 1, filter: $filter) {\n    totalCount\n  }\n}\n\nquery Grades {\n  grades {\n    code\n    title\n  }\n}"): typeof import('./graphql').EmployeeLineFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SearchEmployees($search: String!) {\n  employees(first: 8, filter: {search: $search}) {\n    nodes {\n      id\n      fullName\n      nip\n      position {\n        title\n      }\n      unit {\n        name\n      }\n    }\n    pageInfo {\n      hasNextPage\n    }\n  }\n}\n\nquery EmployeeByNip($nip: String!) {\n  employee(nip: $nip) {\n    id\n  }\n}"): typeof import('./graphql').SearchEmployeesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment UnitBranch on Unit {\n  id\n  name\n  kind\n  children(first: 1) {\n    nodes {\n      id\n    }\n  }\n}\n\nquery UnitBranches($filter: UnitFilter!, $after: String) {\n  units(first: 100, after: $after, filter: $filter) {\n    nodes {\n      ...UnitBranch\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nquery UnitSearch($search: String!) {\n  units(first: 20, filter: {search: $search}) {\n    nodes {\n      id\n      name\n      ancestors {\n        id\n        name\n      }\n    }\n  }\n}\n\nquery UnitName($id: ID!) {\n  unit(id: $id) {\n    id\n    name\n  }\n}"): typeof import('./graphql').UnitBranchFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
