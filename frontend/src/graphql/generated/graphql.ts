/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AppointmentKind =
  | 'ADDITIONAL'
  | 'DEFINITIVE'
  | 'PJ'
  | 'PLH'
  | 'PLT';

export type AssessmentKind =
  | 'COMPETENCY'
  | 'POTENTIAL';

export type AwardLevel =
  | 'INTERNAL'
  | 'INTERNATIONAL'
  | 'INTER_AGENCY'
  | 'NATIONAL';

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

export type ExpectationRating =
  | 'ABOVE'
  | 'BELOW'
  | 'MEETS';

export type GradeRange = {
  from?: string | null | undefined;
  to?: string | null | undefined;
};

export type ImportStatus =
  | 'CHECKED'
  | 'CHECKING'
  | 'DISCARDED'
  | 'FAILED'
  | 'LOADED'
  | 'LOADING'
  | 'UPLOADED';

export type Language =
  | 'EN'
  | 'ID';

export type PlacementStatus =
  | 'EXCLUDED'
  | 'NOT_ASSESSED'
  | 'OUTDATED'
  | 'PLACED';

export type PositionKind =
  | 'FUNCTIONAL'
  | 'STAFF'
  | 'STRUCTURAL';

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

export type Predicate =
  | 'BAIK'
  | 'BUTUH_PERBAIKAN'
  | 'KURANG'
  | 'SANGAT_BAIK'
  | 'SANGAT_KURANG';

export type Role =
  | 'AUDITOR'
  | 'EMPLOYEE'
  | 'HR_ADMIN'
  | 'UNIT_ADMIN';

export type RunStatus =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

export type SanctionLevel =
  | 'HEAVY'
  | 'LIGHT'
  | 'MEDIUM';

export type SetLanguageInput = {
  language: Language;
};

export type SignInInput = {
  password: string;
  username: string;
};

export type Source =
  | 'ASSESSMENT'
  | 'DEMO'
  | 'EKINERJA'
  | 'MANUAL'
  | 'SIASN';

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

export type TeamRole =
  | 'CHAIR_INTERNAL'
  | 'CHAIR_INTER_AGENCY'
  | 'MEMBER_INTERNAL'
  | 'MEMBER_INTER_AGENCY';

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

export type EmployeeFileQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type EmployeeFileQuery = { employee: { id: string, nip: string, name: string, fullName: string, kind: EmploymentKind, standing: Standing, hiredOn: string | null, email: string | null, workEmail: string | null, phone: string | null, positionSince: string | null, gradeSince: string | null, educationLevel: EducationLevel | null, educationName: string | null, unit: { id: string, name: string, ancestors: Array<{ id: string, name: string }> } | null, position: { id: string, title: string, kind: PositionKind, level: PositionLevel, echelon: string | null } | null, grade: { code: string, title: string | null } | null, superior: { id: string, fullName: string, position: { title: string } | null } | null, appointments: Array<{ id: string, kind: AppointmentKind, title: string, unitName: string, agencyName: string, level: PositionLevel, validFrom: string, validUntil: string | null, decreeNumber: string | null, decreeOn: string | null, gapDays: number | null, source: Source }>, rankGrants: Array<{ id: string, validFrom: string, decreeNumber: string | null, decreeOn: string | null, serviceYears: number | null, serviceMonths: number | null, source: Source, grade: { code: string, title: string | null } }>, educations: Array<{ id: string, level: EducationLevel, name: string, field: string | null, institution: string | null, graduatedYear: number | null, isHighest: boolean, source: Source }>, trainings: Array<{ id: string, name: string, form: string, hours: number, endedOn: string, provider: string | null, certificateNumber: string | null, verified: boolean, source: Source }>, awards: Array<{ id: string, name: string, level: AwardLevel, awardedOn: string, decreeNumber: string | null, source: Source }>, sanctions: Array<{ id: string, level: SanctionLevel, name: string, startsOn: string, endsOn: string | null, activeUntil: string | null, decreeNumber: string | null, source: Source }> | null, teamAssignments: Array<{ id: string, name: string, role: TeamRole, validFrom: string, validUntil: string | null, decreeNumber: string | null, source: Source }>, ratings: Array<{ id: string, year: number, predicate: Predicate, result: ExpectationRating | null, behaviour: ExpectationRating | null, raterName: string | null, source: Source }>, feedbacks: Array<{ id: string, year: number, value: string, raterCount: number, source: Source }>, assessments: Array<{ id: string, kind: AssessmentKind, method: string, value: string, assessedOn: string, validUntil: string, organizer: string | null, source: Source }>, placements: Array<{ id: string, status: PlacementStatus, box: number | null, performance: string | null, potential: string | null, talentScore: string | null, run: { id: string, asOf: string, policy: { code: string, version: number } }, missing: Array<{ name: string, suppliedBy: string }> }> } | null };

export type EmployeeFileFragment = { id: string, nip: string, name: string, fullName: string, kind: EmploymentKind, standing: Standing, hiredOn: string | null, email: string | null, workEmail: string | null, phone: string | null, positionSince: string | null, gradeSince: string | null, educationLevel: EducationLevel | null, educationName: string | null, unit: { id: string, name: string, ancestors: Array<{ id: string, name: string }> } | null, position: { id: string, title: string, kind: PositionKind, level: PositionLevel, echelon: string | null } | null, grade: { code: string, title: string | null } | null, superior: { id: string, fullName: string, position: { title: string } | null } | null, appointments: Array<{ id: string, kind: AppointmentKind, title: string, unitName: string, agencyName: string, level: PositionLevel, validFrom: string, validUntil: string | null, decreeNumber: string | null, decreeOn: string | null, gapDays: number | null, source: Source }>, rankGrants: Array<{ id: string, validFrom: string, decreeNumber: string | null, decreeOn: string | null, serviceYears: number | null, serviceMonths: number | null, source: Source, grade: { code: string, title: string | null } }>, educations: Array<{ id: string, level: EducationLevel, name: string, field: string | null, institution: string | null, graduatedYear: number | null, isHighest: boolean, source: Source }>, trainings: Array<{ id: string, name: string, form: string, hours: number, endedOn: string, provider: string | null, certificateNumber: string | null, verified: boolean, source: Source }>, awards: Array<{ id: string, name: string, level: AwardLevel, awardedOn: string, decreeNumber: string | null, source: Source }>, sanctions: Array<{ id: string, level: SanctionLevel, name: string, startsOn: string, endsOn: string | null, activeUntil: string | null, decreeNumber: string | null, source: Source }> | null, teamAssignments: Array<{ id: string, name: string, role: TeamRole, validFrom: string, validUntil: string | null, decreeNumber: string | null, source: Source }>, ratings: Array<{ id: string, year: number, predicate: Predicate, result: ExpectationRating | null, behaviour: ExpectationRating | null, raterName: string | null, source: Source }>, feedbacks: Array<{ id: string, year: number, value: string, raterCount: number, source: Source }>, assessments: Array<{ id: string, kind: AssessmentKind, method: string, value: string, assessedOn: string, validUntil: string, organizer: string | null, source: Source }>, placements: Array<{ id: string, status: PlacementStatus, box: number | null, performance: string | null, potential: string | null, talentScore: string | null, run: { id: string, asOf: string, policy: { code: string, version: number } }, missing: Array<{ name: string, suppliedBy: string }> }> };

export type SearchEmployeesQueryVariables = Exact<{
  search: string;
}>;


export type SearchEmployeesQuery = { employees: { nodes: Array<{ id: string, fullName: string, nip: string, position: { title: string } | null, unit: { name: string } | null }>, pageInfo: { hasNextPage: boolean } } };

export type EmployeeByNipQueryVariables = Exact<{
  nip: string;
}>;


export type EmployeeByNipQuery = { employee: { id: string } | null };

export type RecentRunsQueryVariables = Exact<{ [key: string]: never; }>;


export type RecentRunsQuery = { mappingRuns: { nodes: Array<{ id: string, asOf: string, status: RunStatus, done: number, total: number, publishedAt: string | null, viewerCanPublish: boolean, policy: { code: string, version: number } }> } };

export type RunBoxesQueryVariables = Exact<{
  id: string;
}>;


export type RunBoxesQuery = { mappingRun: { id: string, populationCount: number | null, cells: Array<{ box: number, count: number, share: string }> } | null };

export type RunTrayQueryVariables = Exact<{
  id: string;
}>;


export type RunTrayQuery = { mappingRun: { id: string, tray: Array<{ status: PlacementStatus, count: number }> } | null };

export type RecentImportsQueryVariables = Exact<{ [key: string]: never; }>;


export type RecentImportsQuery = { importBatches: { nodes: Array<{ id: string, fileName: string, status: ImportStatus, done: number, total: number, createdAt: string, created: number, changed: number, faulty: number }> } };

export type OwnResultQueryVariables = Exact<{
  id: string;
}>;


export type OwnResultQuery = { employee: { id: string, fullName: string, nip: string, position: { title: string } | null, unit: { name: string } | null, placements: Array<{ id: string, box: number | null, status: PlacementStatus, run: { asOf: string } }> } | null };

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
export const EmployeeFileFragmentDoc = new TypedDocumentString(`
    fragment EmployeeFile on Employee {
  id
  nip
  name
  fullName
  kind
  standing
  hiredOn
  email
  workEmail
  phone
  unit {
    id
    name
    ancestors {
      id
      name
    }
  }
  position {
    id
    title
    kind
    level
    echelon
  }
  positionSince
  grade {
    code
    title
  }
  gradeSince
  educationLevel
  educationName
  superior {
    id
    fullName
    position {
      title
    }
  }
  appointments {
    id
    kind
    title
    unitName
    agencyName
    level
    validFrom
    validUntil
    decreeNumber
    decreeOn
    gapDays
    source
  }
  rankGrants {
    id
    grade {
      code
      title
    }
    validFrom
    decreeNumber
    decreeOn
    serviceYears
    serviceMonths
    source
  }
  educations {
    id
    level
    name
    field
    institution
    graduatedYear
    isHighest
    source
  }
  trainings {
    id
    name
    form
    hours
    endedOn
    provider
    certificateNumber
    verified
    source
  }
  awards {
    id
    name
    level
    awardedOn
    decreeNumber
    source
  }
  sanctions {
    id
    level
    name
    startsOn
    endsOn
    activeUntil
    decreeNumber
    source
  }
  teamAssignments {
    id
    name
    role
    validFrom
    validUntil
    decreeNumber
    source
  }
  ratings {
    id
    year
    predicate
    result
    behaviour
    raterName
    source
  }
  feedbacks {
    id
    year
    value
    raterCount
    source
  }
  assessments {
    id
    kind
    method
    value
    assessedOn
    validUntil
    organizer
    source
  }
  placements {
    id
    status
    box
    performance
    potential
    talentScore
    run {
      id
      asOf
      policy {
        code
        version
      }
    }
    missing {
      name
      suppliedBy
    }
  }
}
    `, {"fragmentName":"EmployeeFile"}) as unknown as TypedDocumentString<EmployeeFileFragment, unknown>;
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
export const EmployeeFileDocument = new TypedDocumentString(`
    query EmployeeFile($id: ID!, $asOf: Date) {
  employee(id: $id, asOf: $asOf) {
    ...EmployeeFile
  }
}
    fragment EmployeeFile on Employee {
  id
  nip
  name
  fullName
  kind
  standing
  hiredOn
  email
  workEmail
  phone
  unit {
    id
    name
    ancestors {
      id
      name
    }
  }
  position {
    id
    title
    kind
    level
    echelon
  }
  positionSince
  grade {
    code
    title
  }
  gradeSince
  educationLevel
  educationName
  superior {
    id
    fullName
    position {
      title
    }
  }
  appointments {
    id
    kind
    title
    unitName
    agencyName
    level
    validFrom
    validUntil
    decreeNumber
    decreeOn
    gapDays
    source
  }
  rankGrants {
    id
    grade {
      code
      title
    }
    validFrom
    decreeNumber
    decreeOn
    serviceYears
    serviceMonths
    source
  }
  educations {
    id
    level
    name
    field
    institution
    graduatedYear
    isHighest
    source
  }
  trainings {
    id
    name
    form
    hours
    endedOn
    provider
    certificateNumber
    verified
    source
  }
  awards {
    id
    name
    level
    awardedOn
    decreeNumber
    source
  }
  sanctions {
    id
    level
    name
    startsOn
    endsOn
    activeUntil
    decreeNumber
    source
  }
  teamAssignments {
    id
    name
    role
    validFrom
    validUntil
    decreeNumber
    source
  }
  ratings {
    id
    year
    predicate
    result
    behaviour
    raterName
    source
  }
  feedbacks {
    id
    year
    value
    raterCount
    source
  }
  assessments {
    id
    kind
    method
    value
    assessedOn
    validUntil
    organizer
    source
  }
  placements {
    id
    status
    box
    performance
    potential
    talentScore
    run {
      id
      asOf
      policy {
        code
        version
      }
    }
    missing {
      name
      suppliedBy
    }
  }
}`, {"hash":"sha256:7570a746f622df352dcad0af01e63676d7556e1f105de0ee7e21d5ab8cf593c7"}) as unknown as TypedDocumentString<EmployeeFileQuery, EmployeeFileQueryVariables>;
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
export const RecentRunsDocument = new TypedDocumentString(`
    query RecentRuns {
  mappingRuns(first: 10) {
    nodes {
      id
      asOf
      status
      done
      total
      publishedAt
      viewerCanPublish
      policy {
        code
        version
      }
    }
  }
}
    `, {"hash":"sha256:7a15fc46211a690abbfdce348797af00bd41e96b744f10befffa53e3f4ddc6a3"}) as unknown as TypedDocumentString<RecentRunsQuery, RecentRunsQueryVariables>;
export const RunBoxesDocument = new TypedDocumentString(`
    query RunBoxes($id: ID!) {
  mappingRun(id: $id) {
    id
    populationCount
    cells {
      box
      count
      share
    }
  }
}
    `, {"hash":"sha256:6e6975c606e7bcc87254ecff448401572966d3269d70b77eccbc7e334c12c905"}) as unknown as TypedDocumentString<RunBoxesQuery, RunBoxesQueryVariables>;
export const RunTrayDocument = new TypedDocumentString(`
    query RunTray($id: ID!) {
  mappingRun(id: $id) {
    id
    tray {
      status
      count
    }
  }
}
    `, {"hash":"sha256:6b711b8009a4b770f4fd76ea55ff6b42ef7356b0751ea420f66eafd34ffbb613"}) as unknown as TypedDocumentString<RunTrayQuery, RunTrayQueryVariables>;
export const RecentImportsDocument = new TypedDocumentString(`
    query RecentImports {
  importBatches(first: 20) {
    nodes {
      id
      fileName
      status
      done
      total
      createdAt
      created
      changed
      faulty
    }
  }
}
    `, {"hash":"sha256:b80686b2a9f09fb3d78121a4a527f032afe55312d5cbdd6838b4dd7f24385568"}) as unknown as TypedDocumentString<RecentImportsQuery, RecentImportsQueryVariables>;
export const OwnResultDocument = new TypedDocumentString(`
    query OwnResult($id: ID!) {
  employee(id: $id) {
    id
    fullName
    nip
    position {
      title
    }
    unit {
      name
    }
    placements {
      id
      box
      status
      run {
        asOf
      }
    }
  }
}
    `, {"hash":"sha256:eed342b701b004f1d8ae912937c742699717ef77fecc4c8d9b746eb65a47eac5"}) as unknown as TypedDocumentString<OwnResultQuery, OwnResultQueryVariables>;
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