/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Language =
  | 'EN'
  | 'ID';

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

export type SearchEmployeesQueryVariables = Exact<{
  search: string;
}>;


export type SearchEmployeesQuery = { employees: { nodes: Array<{ id: string, fullName: string, nip: string, position: { title: string } | null, unit: { name: string } | null }>, pageInfo: { hasNextPage: boolean } } };

export type EmployeeByNipQueryVariables = Exact<{
  nip: string;
}>;


export type EmployeeByNipQuery = { employee: { id: string } | null };

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