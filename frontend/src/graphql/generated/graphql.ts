/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Direction =
  | 'ASC'
  | 'DESC';

export type EducationLevel =
  | 'D1'
  | 'D2'
  | 'D3'
  | 'D4'
  | 'PROFESSION'
  | 'S1'
  | 'S2'
  | 'S3'
  | 'SD'
  | 'SLTA'
  | 'SLTP';

export type EmployeeFilter = {
  educationLevels?: Array<EducationLevel> | null | undefined;
  grades?: GradeRange | null | undefined;
  jobFamily?: string | null | undefined;
  kinds?: Array<EmploymentKind> | null | undefined;
  levels?: Array<PositionLevel> | null | undefined;
  search?: string | null | undefined;
  standings?: Array<Standing> | null | undefined;
  superior?: string | null | undefined;
  unit?: string | null | undefined;
};

export type EmployeeOrder = {
  direction?: Direction;
  field: EmployeeOrderField;
};

export type EmployeeOrderField =
  | 'GRADE'
  | 'HIRED_ON'
  | 'LEVEL'
  | 'NAME'
  | 'NIP';

export type EmploymentKind =
  | 'CPNS'
  | 'PNS'
  | 'PPPK';

export type GradeRange = {
  from?: string | null | undefined;
  to?: string | null | undefined;
};

export type Language =
  | 'EN'
  | 'ID';

export type PositionLevel =
  | 'ADMINISTRATOR'
  | 'AHLI_MADYA'
  | 'AHLI_MUDA'
  | 'AHLI_PERTAMA'
  | 'AHLI_UTAMA'
  | 'JPT_PRATAMA'
  | 'MAHIR'
  | 'PELAKSANA'
  | 'PEMULA'
  | 'PENGAWAS'
  | 'PENYELIA'
  | 'TERAMPIL';

export type Role =
  | 'AUDITOR'
  | 'EMPLOYEE'
  | 'HR_ADMIN'
  | 'UNIT_ADMIN';

export type SetLanguageInput = {
  language: Language;
};

export type SignInInput = {
  password: string;
  username: string;
};

export type Standing =
  | 'ACTIVE'
  | 'DISMISSED'
  | 'OTHER'
  | 'RETIRED'
  | 'RETIREMENT_PREPARATION'
  | 'STATE_OFFICIAL'
  | 'STUDY_LEAVE'
  | 'SUSPENDED'
  | 'UNDER_SANCTION'
  | 'UNPAID_LEAVE';

export type UnitFilter = {
  kind?: UnitKind | null | undefined;
  parent?: string | null | undefined;
  roots?: boolean | null | undefined;
  search?: string | null | undefined;
  within?: string | null | undefined;
};

export type UnitKind =
  | 'CITY'
  | 'CLINIC'
  | 'DEPARTMENT'
  | 'DISTRICT'
  | 'DIVISION'
  | 'OTHER'
  | 'SCHOOL'
  | 'SECRETARIAT'
  | 'SECTION'
  | 'VILLAGE';

export type SignedInFragment = { name: string, username: string, role: Role, language: Language, permissions: Array<string>, demo: boolean, agency: { code: string, name: string }, unit: { id: string, name: string } | null, employee: { id: string } | null };

export type CurrentViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentViewerQuery = { viewer: { name: string, username: string, role: Role, language: Language, permissions: Array<string>, demo: boolean, agency: { code: string, name: string }, unit: { id: string, name: string } | null, employee: { id: string } | null } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'SignInPayload', viewer: { name: string, username: string, role: Role, language: Language, permissions: Array<string>, demo: boolean, agency: { code: string, name: string }, unit: { id: string, name: string } | null, employee: { id: string } | null } }
    | { __typename: 'SignInRefused', message: string, attemptsLeft: number | null, waitSeconds: number | null }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { ok: boolean } };

export type SetLanguageMutationVariables = Exact<{
  input: SetLanguageInput;
}>;


export type SetLanguageMutation = { setLanguage: { __typename: 'SetLanguagePayload', viewer: { language: Language } } };

export type EmployeeLineFragment = { id: string, nip: string, fullName: string, kind: EmploymentKind, standing: Standing, hiredOn: string | null, workEmail: string | null, educationLevel: EducationLevel | null, grade: { code: string, title: string | null } | null, position: { id: string, title: string, level: PositionLevel } | null, unit: { id: string, name: string } | null };

export type EmployeePageQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: EmployeeFilter | null | undefined;
  orderBy?: EmployeeOrder | null | undefined;
  count: boolean;
}>;


export type EmployeePageQuery = { employees: { totalCount?: number, nodes: Array<{ id: string, nip: string, fullName: string, kind: EmploymentKind, standing: Standing, hiredOn: string | null, workEmail: string | null, educationLevel: EducationLevel | null, grade: { code: string, title: string | null } | null, position: { id: string, title: string, level: PositionLevel } | null, unit: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EmployeeCountQueryVariables = Exact<{
  filter?: EmployeeFilter | null | undefined;
}>;


export type EmployeeCountQuery = { employees: { totalCount: number } };

export type GradesQueryVariables = Exact<{ [key: string]: never; }>;


export type GradesQuery = { grades: Array<{ code: string, title: string | null }> };

export type SearchEmployeesQueryVariables = Exact<{
  search: string;
}>;


export type SearchEmployeesQuery = { employees: { nodes: Array<{ id: string, fullName: string, nip: string, position: { title: string } | null, unit: { name: string } | null }>, pageInfo: { hasNextPage: boolean } } };

export type EmployeeByNipQueryVariables = Exact<{
  nip: string;
}>;


export type EmployeeByNipQuery = { employee: { id: string } | null };

export type UnitBranchFragment = { id: string, name: string, kind: UnitKind, children: { nodes: Array<{ id: string }> } };

export type UnitBranchesQueryVariables = Exact<{
  filter: UnitFilter;
  after?: string | null | undefined;
}>;


export type UnitBranchesQuery = { units: { nodes: Array<{ id: string, name: string, kind: UnitKind, children: { nodes: Array<{ id: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UnitSearchQueryVariables = Exact<{
  search: string;
}>;


export type UnitSearchQuery = { units: { nodes: Array<{ id: string, name: string, ancestors: Array<{ id: string, name: string }> }> } };

export type UnitNameQueryVariables = Exact<{
  id: string;
}>;


export type UnitNameQuery = { unit: { id: string, name: string } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SignedInFragmentDoc = new TypedDocumentString(`
    fragment SignedIn on Viewer {
  name
  username
  role
  language
  permissions
  demo
  agency {
    code
    name
  }
  unit {
    id
    name
  }
  employee {
    id
  }
}
    `, {"fragmentName":"SignedIn"}) as unknown as TypedDocumentString<SignedInFragment, unknown>;
export const EmployeeLineFragmentDoc = new TypedDocumentString(`
    fragment EmployeeLine on Employee {
  id
  nip
  fullName
  kind
  standing
  hiredOn
  workEmail
  educationLevel
  grade {
    code
    title
  }
  position {
    id
    title
    level
  }
  unit {
    id
    name
  }
}
    `, {"fragmentName":"EmployeeLine"}) as unknown as TypedDocumentString<EmployeeLineFragment, unknown>;
export const UnitBranchFragmentDoc = new TypedDocumentString(`
    fragment UnitBranch on Unit {
  id
  name
  kind
  children(first: 1) {
    nodes {
      id
    }
  }
}
    `, {"fragmentName":"UnitBranch"}) as unknown as TypedDocumentString<UnitBranchFragment, unknown>;
export const CurrentViewerDocument = new TypedDocumentString(`
    query CurrentViewer {
  viewer {
    ...SignedIn
  }
}
    fragment SignedIn on Viewer {
  name
  username
  role
  language
  permissions
  demo
  agency {
    code
    name
  }
  unit {
    id
    name
  }
  employee {
    id
  }
}`, {"hash":"sha256:81d04b753adde9261ac9107c64ad16b2054673ce89af66eafec7a8f12bccd27d"}) as unknown as TypedDocumentString<CurrentViewerQuery, CurrentViewerQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on SignInPayload {
      viewer {
        ...SignedIn
      }
    }
    ... on SignInRefused {
      message
      attemptsLeft
      waitSeconds
    }
  }
}
    fragment SignedIn on Viewer {
  name
  username
  role
  language
  permissions
  demo
  agency {
    code
    name
  }
  unit {
    id
    name
  }
  employee {
    id
  }
}`, {"hash":"sha256:49c4f97a3ab3bdd36dc25915e9dadba2e75a017be685098e537d8148ecc18087"}) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    ok
  }
}
    `, {"hash":"sha256:62a51b6513587f841a236f36b98a35efa590da73af9f7001a499a02d300a7d65"}) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const SetLanguageDocument = new TypedDocumentString(`
    mutation SetLanguage($input: SetLanguageInput!) {
  setLanguage(input: $input) {
    __typename
    ... on SetLanguagePayload {
      viewer {
        language
      }
    }
  }
}
    `, {"hash":"sha256:b7df77d001db8724f0ae2254d36346bb435e5b0191ba04749a7037fc0b2d0d93"}) as unknown as TypedDocumentString<SetLanguageMutation, SetLanguageMutationVariables>;
export const EmployeePageDocument = new TypedDocumentString(`
    query EmployeePage($after: String, $filter: EmployeeFilter, $orderBy: EmployeeOrder, $count: Boolean!) {
  employees(first: 50, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      ...EmployeeLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount @include(if: $count)
  }
}
    fragment EmployeeLine on Employee {
  id
  nip
  fullName
  kind
  standing
  hiredOn
  workEmail
  educationLevel
  grade {
    code
    title
  }
  position {
    id
    title
    level
  }
  unit {
    id
    name
  }
}`, {"hash":"sha256:e07805c4b68d4681b60546808caf7a3b7f6e9e6c20cf77d2a57339945144bf3a"}) as unknown as TypedDocumentString<EmployeePageQuery, EmployeePageQueryVariables>;
export const EmployeeCountDocument = new TypedDocumentString(`
    query EmployeeCount($filter: EmployeeFilter) {
  employees(first: 1, filter: $filter) {
    totalCount
  }
}
    `, {"hash":"sha256:851e79741ccc9b9a1afd72575dd99d444e64760d81a6aaf6128582942aae87c5"}) as unknown as TypedDocumentString<EmployeeCountQuery, EmployeeCountQueryVariables>;
export const GradesDocument = new TypedDocumentString(`
    query Grades {
  grades {
    code
    title
  }
}
    `, {"hash":"sha256:08725ba8294eee936646562ca196d809f5a220a01d11d22a39e1c8f56a28660b"}) as unknown as TypedDocumentString<GradesQuery, GradesQueryVariables>;
export const SearchEmployeesDocument = new TypedDocumentString(`
    query SearchEmployees($search: String!) {
  employees(first: 8, filter: {search: $search}) {
    nodes {
      id
      fullName
      nip
      position {
        title
      }
      unit {
        name
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `, {"hash":"sha256:19279f489adbad473e1b07b32b90b951117518cc68d19ea937c74664469d004e"}) as unknown as TypedDocumentString<SearchEmployeesQuery, SearchEmployeesQueryVariables>;
export const EmployeeByNipDocument = new TypedDocumentString(`
    query EmployeeByNip($nip: String!) {
  employee(nip: $nip) {
    id
  }
}
    `, {"hash":"sha256:e7fe6625790a21f04998645864cae7195646afc83ebdaa7278b0619bbbf1fb4b"}) as unknown as TypedDocumentString<EmployeeByNipQuery, EmployeeByNipQueryVariables>;
export const UnitBranchesDocument = new TypedDocumentString(`
    query UnitBranches($filter: UnitFilter!, $after: String) {
  units(first: 100, after: $after, filter: $filter) {
    nodes {
      ...UnitBranch
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment UnitBranch on Unit {
  id
  name
  kind
  children(first: 1) {
    nodes {
      id
    }
  }
}`, {"hash":"sha256:793a1575a555c1eb914a4b3184628bef9a0c980e71f8974ea41b73567c5dce31"}) as unknown as TypedDocumentString<UnitBranchesQuery, UnitBranchesQueryVariables>;
export const UnitSearchDocument = new TypedDocumentString(`
    query UnitSearch($search: String!) {
  units(first: 20, filter: {search: $search}) {
    nodes {
      id
      name
      ancestors {
        id
        name
      }
    }
  }
}
    `, {"hash":"sha256:2de80c391f2feeb66e4c8498ae97475b781b9dd0ffc43ada505b47f08ab7689f"}) as unknown as TypedDocumentString<UnitSearchQuery, UnitSearchQueryVariables>;
export const UnitNameDocument = new TypedDocumentString(`
    query UnitName($id: ID!) {
  unit(id: $id) {
    id
    name
  }
}
    `, {"hash":"sha256:7f38e33ab04da14d25fa083ba58d80c0032ac9125ebffe16fa0d59a0e1b8aeae"}) as unknown as TypedDocumentString<UnitNameQuery, UnitNameQueryVariables>;