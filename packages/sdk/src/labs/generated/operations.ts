// Generated from contracts/labs/openapi.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { ErrorCodeSpec, OperationSpec } from '../../internal/operation.ts'

/** Every operation by its name in the client. */
export const operations = {
  login: {
    name: 'login',
    operationId: 'login',
    service: 'labs',
    method: 'POST',
    path: '/api/auth/login',
    tag: 'auth',
    auth: 'none',
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: 'LoginRequest',
    result: ['data', 'access_token', 'token_type'],
    scope: 'public',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'LoginSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['login_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  logout: {
    name: 'logout',
    operationId: 'logout',
    service: 'labs',
    method: 'POST',
    path: '/api/auth/logout',
    tag: 'auth',
    auth: 'cookie',
    authOptional: true,
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    result: [],
    scope: 'public',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'PlainSuccess', codes: [], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  getCurrentUser: {
    name: 'getCurrentUser',
    operationId: 'get_current_user',
    service: 'labs',
    method: 'GET',
    path: '/api/auth',
    tag: 'auth',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    result: 'data',
    scope: 'any',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'CurrentUserSuccess', codes: [], documented: true },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  registerUser: {
    name: 'registerUser',
    operationId: 'register_user',
    service: 'labs',
    method: 'POST',
    path: '/api/auth/register',
    tag: 'auth',
    auth: 'cookie',
    authOptional: true,
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: 'UserCreate',
    result: 'data',
    scope: 'admin',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'UserSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['username_taken'],
        documented: true,
      },
      403: { body: 'detail', schema: 'FrameworkDetail', codes: ['admin_required'], documented: true },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  listUsers: {
    name: 'listUsers',
    operationId: 'list_users',
    service: 'labs',
    method: 'GET',
    path: '/api/users/',
    tag: 'users',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    result: 'data',
    scope: 'admin',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'UserMapSuccess', codes: [], documented: true },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      403: { body: 'detail', schema: 'FrameworkDetail', codes: ['admin_required'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  createUser: {
    name: 'createUser',
    operationId: 'create_user',
    service: 'labs',
    method: 'POST',
    path: '/api/users/',
    tag: 'users',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: 'UserCreate',
    result: 'data',
    scope: 'admin',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'UserSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['username_taken'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      403: { body: 'detail', schema: 'FrameworkDetail', codes: ['admin_required'], documented: true },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  getUser: {
    name: 'getUser',
    operationId: 'get_user',
    service: 'labs',
    method: 'GET',
    path: '/api/users/{username}',
    tag: 'users',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'username', in: 'path', required: true }],
    requestSchema: null,
    result: 'data',
    scope: 'self',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'UserSuccess', codes: [], documented: true },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      403: { body: 'detail', schema: 'FrameworkDetail', codes: ['not_self'], documented: true },
      404: { body: 'detail', schema: 'FrameworkDetail', codes: ['user_not_found'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  updateUser: {
    name: 'updateUser',
    operationId: 'update_user',
    service: 'labs',
    method: 'PATCH',
    path: '/api/users/{username}',
    tag: 'users',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'username', in: 'path', required: true }],
    requestSchema: 'UserUpdate',
    result: 'data',
    scope: 'self',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'UserSuccess', codes: [], documented: true },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      403: { body: 'detail', schema: 'FrameworkDetail', codes: ['not_self'], documented: true },
      404: { body: 'detail', schema: 'FrameworkDetail', codes: ['user_not_found'], documented: true },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  deleteUser: {
    name: 'deleteUser',
    operationId: 'delete_user',
    service: 'labs',
    method: 'DELETE',
    path: '/api/users/{username}',
    tag: 'users',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'username', in: 'path', required: true }],
    requestSchema: null,
    result: [],
    scope: 'admin',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'PlainSuccess', codes: [], documented: true },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      403: { body: 'detail', schema: 'FrameworkDetail', codes: ['admin_required'], documented: true },
      404: { body: 'detail', schema: 'FrameworkDetail', codes: ['user_not_found'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  listFolders: {
    name: 'listFolders',
    operationId: 'list_folders',
    service: 'labs',
    method: 'GET',
    path: '/api/folders/',
    tag: 'folders',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'FolderListingSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'folder_rejected'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  createFolder: {
    name: 'createFolder',
    operationId: 'create_folder',
    service: 'labs',
    method: 'POST',
    path: '/api/folders/',
    tag: 'folders',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: 'FolderCreate',
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'FolderCreatedSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'folder_rejected'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  getFolder: {
    name: 'getFolder',
    operationId: 'get_folder',
    service: 'labs',
    method: 'GET',
    path: '/api/folders/{folder_path}',
    tag: 'folders',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'folder_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: null,
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'FolderListingSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'folder_rejected'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  moveFolder: {
    name: 'moveFolder',
    operationId: 'move_folder',
    service: 'labs',
    method: 'PUT',
    path: '/api/folders/{folder_path}',
    tag: 'folders',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'folder_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: 'FolderMove',
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'FolderMovedSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'folder_not_found', 'folder_rejected'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  deleteFolder: {
    name: 'deleteFolder',
    operationId: 'delete_folder',
    service: 'labs',
    method: 'DELETE',
    path: '/api/folders/{folder_path}',
    tag: 'folders',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'folder_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: null,
    result: [],
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'PlainSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'folder_not_found', 'folder_rejected', 'cloud_in_use'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  createLab: {
    name: 'createLab',
    operationId: 'create_lab',
    service: 'labs',
    method: 'POST',
    path: '/api/labs/',
    tag: 'labs',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: 'LabMetaCreate',
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'LabCreatedSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_exists'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  getLab: {
    name: 'getLab',
    operationId: 'get_lab',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}',
    tag: 'labs',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'lab_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: null,
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'LabMetaSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  updateLab: {
    name: 'updateLab',
    operationId: 'update_lab',
    service: 'labs',
    method: 'PUT',
    path: '/api/labs/{lab_path}/meta',
    tag: 'labs',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'lab_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: 'LabMetaUpdate',
    result: 'data',
    scope: 'own',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'LabUpdatedSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['forbidden', 'lab_not_found'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  deleteLab: {
    name: 'deleteLab',
    operationId: 'delete_lab',
    service: 'labs',
    method: 'DELETE',
    path: '/api/labs/_/{lab_path}',
    tag: 'labs',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'lab_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: null,
    result: [],
    scope: 'own',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'PlainSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['forbidden', 'lab_not_found', 'cloud_in_use'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  getTopology: {
    name: 'getTopology',
    operationId: 'get_topology',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/topology',
    tag: 'labs',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'lab_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: null,
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'LegacyTopologySuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  putTopology: {
    name: 'putTopology',
    operationId: 'put_topology',
    service: 'labs',
    method: 'PUT',
    path: '/api/labs/{lab_path}/topology',
    tag: 'labs',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'lab_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: 'TopologyPut',
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'TopologyEchoSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
      503: { body: 'envelope', schema: 'FailureEnvelope', codes: ['lab_locked'], documented: true },
    },
  },
  putLayout: {
    name: 'putLayout',
    operationId: 'put_layout',
    service: 'labs',
    method: 'PUT',
    path: '/api/labs/{lab_path}/layout',
    tag: 'labs',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'lab_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: 'LayoutPut',
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'LayoutSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      409: { body: 'envelope', schema: 'FailureEnvelope', codes: ['structural_mutation'], documented: false },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
      503: { body: 'envelope', schema: 'FailureEnvelope', codes: ['lab_locked'], documented: true },
    },
  },
  reconcileLab: {
    name: 'reconcileLab',
    operationId: 'reconcile_lab',
    service: 'labs',
    method: 'POST',
    path: '/api/labs/{lab_path}/runtime/reconcile',
    tag: 'labs',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'lab_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: null,
    result: 'data',
    scope: 'raw',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'ReconcileSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['lab_not_found', 'legacy_schema'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
      503: { body: 'envelope', schema: 'FailureEnvelope', codes: ['lab_locked'], documented: true },
    },
  },
  getNodeCatalog: {
    name: 'getNodeCatalog',
    operationId: 'get_node_catalog',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/node-catalog',
    tag: 'labs',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'lab_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: null,
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'NodeCatalogSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  listNodes: {
    name: 'listNodes',
    operationId: 'list_nodes',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/nodes',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'lab_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: null,
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'NodeMapSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  createNode: {
    name: 'createNode',
    operationId: 'create_node',
    service: 'labs',
    method: 'POST',
    path: '/api/labs/{lab_path}/nodes',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'lab_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: 'NodeCreate',
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'NodeSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema', 'node_rejected'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  createNodes: {
    name: 'createNodes',
    operationId: 'create_nodes',
    service: 'labs',
    method: 'POST',
    path: '/api/labs/{lab_path}/nodes/batch',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'lab_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: 'NodeBatchCreate',
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'NodeBatchSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema', 'node_rejected'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  createNodeFromTemplate: {
    name: 'createNodeFromTemplate',
    operationId: 'create_node_from_template',
    service: 'labs',
    method: 'POST',
    path: '/api/labs/{lab_path}/nodes/from-template',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'lab_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: 'NodeFromTemplate',
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'NodeSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema', 'template_not_found', 'node_rejected'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  createPairedNodes: {
    name: 'createPairedNodes',
    operationId: 'create_paired_nodes',
    service: 'labs',
    method: 'POST',
    path: '/api/labs/{lab_path}/nodes/from-paired-template',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'lab_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: 'NodeFromPairedTemplate',
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'PairedNodesSuccess', codes: [], documented: true },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      403: { body: 'envelope', schema: 'FailureEnvelope', codes: ['folder_forbidden'], documented: true },
      404: {
        body: 'envelope',
        schema: 'FailureEnvelope',
        otherSchemas: ['FrameworkDetail'],
        codes: ['lab_not_found', 'template_not_found', 'route_not_found'],
        documented: true,
      },
      409: { body: 'envelope', schema: 'FailureEnvelope', codes: ['paired_link_conflict'], documented: false },
      422: {
        body: 'envelope',
        schema: 'FailureEnvelope',
        otherSchemas: ['FrameworkDetail'],
        codes: ['paired_template_rejected', 'legacy_schema', 'validation_failed'],
        documented: true,
      },
      500: {
        body: 'envelope',
        schema: 'FailureEnvelope',
        codes: ['paired_create_failed', 'server_crash'],
        documented: false,
      },
      503: { body: 'envelope', schema: 'FailureEnvelope', codes: ['lab_locked'], documented: true },
    },
  },
  getNode: {
    name: 'getNode',
    operationId: 'get_node',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/nodes/{node_id}',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'node_id', in: 'path', required: true },
    ],
    requestSchema: null,
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'NodeSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema', 'node_not_found'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  updateNode: {
    name: 'updateNode',
    operationId: 'update_node',
    service: 'labs',
    method: 'PUT',
    path: '/api/labs/{lab_path}/nodes/{node_id}',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'node_id', in: 'path', required: true },
    ],
    requestSchema: 'NodeUpdate',
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'NodeSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema', 'node_not_found', 'node_rejected'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  deleteNode: {
    name: 'deleteNode',
    operationId: 'delete_node',
    service: 'labs',
    method: 'DELETE',
    path: '/api/labs/{lab_path}/nodes/{node_id}',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'node_id', in: 'path', required: true },
    ],
    requestSchema: null,
    result: [],
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'PlainSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema', 'node_not_found'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  startNode: {
    name: 'startNode',
    operationId: 'start_node',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/nodes/{node_id}/start',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'node_id', in: 'path', required: true },
    ],
    requestSchema: null,
    result: [],
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'PlainSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['lab_not_found', 'runtime_failed'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  stopNode: {
    name: 'stopNode',
    operationId: 'stop_node',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/nodes/{node_id}/stop',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'node_id', in: 'path', required: true },
    ],
    requestSchema: null,
    result: [],
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'PlainSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema', 'runtime_failed'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  wipeNode: {
    name: 'wipeNode',
    operationId: 'wipe_node',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/nodes/{node_id}/wipe',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'node_id', in: 'path', required: true },
    ],
    requestSchema: null,
    result: [],
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'PlainSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema', 'runtime_failed'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  getNodeConsole: {
    name: 'getNodeConsole',
    operationId: 'get_node_console',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/nodes/{node_id}/console',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'node_id', in: 'path', required: true },
    ],
    requestSchema: null,
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'ConsoleSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema', 'node_not_running'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  openNodeHtml5: {
    name: 'openNodeHtml5',
    operationId: 'open_node_html5',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/nodes/{node_id}/html5',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'node_id', in: 'path', required: true },
    ],
    requestSchema: null,
    navigated: true,
    scope: 'root',
    success: 307,
    responses: {
      200: {
        body: 'envelope',
        schema: 'FailureEnvelope',
        codes: ['forbidden', 'lab_not_found', 'legacy_schema', 'node_not_running', 'console_unavailable'],
        documented: true,
      },
      307: { body: 'empty', schema: null, codes: [], documented: false },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  getNodeTelnet: {
    name: 'getNodeTelnet',
    operationId: 'get_node_telnet',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/nodes/{node_id}/telnet',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'node_id', in: 'path', required: true },
    ],
    requestSchema: null,
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'text',
        schema: null,
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema', 'node_not_running'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  getNodeRdp: {
    name: 'getNodeRdp',
    operationId: 'get_node_rdp',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/nodes/{node_id}/rdp',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'node_id', in: 'path', required: true },
    ],
    requestSchema: null,
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'text',
        schema: null,
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema', 'node_not_running'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  getNodeLogs: {
    name: 'getNodeLogs',
    operationId: 'get_node_logs',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/nodes/{node_id}/logs',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'node_id', in: 'path', required: true },
      { name: 'tail', in: 'query', required: false },
      { name: 'follow', in: 'query', required: false },
    ],
    requestSchema: null,
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'NodeLogsSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  previewQemu: {
    name: 'previewQemu',
    operationId: 'preview_qemu',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/nodes/{node_id}/qemu-preview',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'node_id', in: 'path', required: true },
    ],
    requestSchema: null,
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'QemuPreviewSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['lab_not_found', 'legacy_schema', 'node_rejected'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  listNodeInterfaces: {
    name: 'listNodeInterfaces',
    operationId: 'list_node_interfaces',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/nodes/{node_id}/interfaces',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'node_id', in: 'path', required: true },
    ],
    requestSchema: null,
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'InterfacesLegacySuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  listNodeInterfacesV2: {
    name: 'listNodeInterfacesV2',
    operationId: 'list_node_interfaces_v2',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/nodes/{node_id}/interfaces/v2',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'node_id', in: 'path', required: true },
    ],
    requestSchema: null,
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'InterfaceListSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema', 'interface_not_found'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  updateInterface: {
    name: 'updateInterface',
    operationId: 'update_interface',
    service: 'labs',
    method: 'PATCH',
    path: '/api/labs/{lab_path}/nodes/{node_id}/interfaces/{interface_index}',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'node_id', in: 'path', required: true },
      { name: 'interface_index', in: 'path', required: true },
    ],
    requestSchema: 'InterfaceUpdate',
    result: 'interface',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'InterfaceSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema', 'interface_not_found', 'mac_collision'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
      503: { body: 'envelope', schema: 'FailureEnvelope', codes: ['lab_locked'], documented: true },
    },
  },
  getLiveMac: {
    name: 'getLiveMac',
    operationId: 'get_live_mac',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/nodes/{node_id}/interfaces/{interface_index}/live_mac',
    tag: 'nodes',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'node_id', in: 'path', required: true },
      { name: 'interface_index', in: 'path', required: true },
    ],
    requestSchema: null,
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'LiveMac',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema', 'interface_not_found'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  listNetworks: {
    name: 'listNetworks',
    operationId: 'list_networks',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/networks',
    tag: 'networks',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'include_hidden', in: 'query', required: false },
    ],
    requestSchema: null,
    result: 'data',
    scope: 'raw',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'NetworkMapSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['lab_not_found', 'legacy_schema'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  createNetwork: {
    name: 'createNetwork',
    operationId: 'create_network',
    service: 'labs',
    method: 'POST',
    path: '/api/labs/{lab_path}/networks',
    tag: 'networks',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'lab_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: 'NetworkCreate',
    result: 'network',
    scope: 'raw',
    success: 201,
    responses: {
      200: {
        body: 'envelope',
        schema: 'FailureEnvelope',
        codes: ['lab_not_found', 'legacy_schema'],
        documented: true,
      },
      201: { body: 'json', schema: 'NetworkCreatedSuccess', codes: [], documented: false },
      400: { body: 'envelope', schema: 'FailureEnvelope', codes: ['host_bridge_invalid'], documented: false },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      404: {
        body: 'envelope',
        schema: 'FailureEnvelope',
        otherSchemas: ['FrameworkDetail'],
        codes: ['host_bridge_missing', 'cloud_not_found', 'route_not_found'],
        documented: true,
      },
      409: {
        body: 'envelope',
        schema: 'FailureEnvelope',
        codes: ['network_name_taken', 'cloud_unsafe', 'bridge_conflict'],
        documented: false,
      },
      422: {
        body: 'envelope',
        schema: 'FailureEnvelope',
        otherSchemas: ['FrameworkDetail'],
        codes: ['network_rule', 'validation_failed'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
      503: { body: 'envelope', schema: 'FailureEnvelope', codes: ['lab_locked'], documented: true },
    },
  },
  replaceNetwork: {
    name: 'replaceNetwork',
    operationId: 'replace_network',
    service: 'labs',
    method: 'PUT',
    path: '/api/labs/{lab_path}/networks/{network_id}',
    tag: 'networks',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'network_id', in: 'path', required: true },
    ],
    requestSchema: 'NetworkUpdate',
    result: 'data',
    scope: 'root',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'NetworkReplacedSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['folder_forbidden', 'lab_not_found', 'legacy_schema', 'network_not_found'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  updateNetwork: {
    name: 'updateNetwork',
    operationId: 'update_network',
    service: 'labs',
    method: 'PATCH',
    path: '/api/labs/{lab_path}/networks/{network_id}',
    tag: 'networks',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'network_id', in: 'path', required: true },
    ],
    requestSchema: 'NetworkUpdate',
    result: ['event', 'network'],
    scope: 'raw',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'NetworkUpdatedSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['lab_not_found', 'legacy_schema'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      404: {
        body: 'envelope',
        schema: 'FailureEnvelope',
        otherSchemas: ['FrameworkDetail'],
        codes: ['network_not_found', 'route_not_found'],
        documented: true,
      },
      409: { body: 'envelope', schema: 'FailureEnvelope', codes: ['network_name_taken'], documented: false },
      422: {
        body: 'envelope',
        schema: 'FailureEnvelope',
        otherSchemas: ['FrameworkDetail'],
        codes: ['network_rule', 'validation_failed'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
      503: { body: 'envelope', schema: 'FailureEnvelope', codes: ['lab_locked'], documented: true },
    },
  },
  deleteNetwork: {
    name: 'deleteNetwork',
    operationId: 'delete_network',
    service: 'labs',
    method: 'DELETE',
    path: '/api/labs/{lab_path}/networks/{network_id}',
    tag: 'networks',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'network_id', in: 'path', required: true },
    ],
    requestSchema: null,
    result: [],
    scope: 'raw',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'PlainSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['lab_not_found', 'legacy_schema'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      404: {
        body: 'envelope',
        schema: 'FailureEnvelope',
        otherSchemas: ['FrameworkDetail'],
        codes: ['network_not_found', 'route_not_found'],
        documented: true,
      },
      409: {
        body: 'envelope',
        schema: 'FailureEnvelope',
        codes: ['network_attached', 'cloud_in_use'],
        documented: false,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
      503: { body: 'envelope', schema: 'FailureEnvelope', codes: ['lab_locked'], documented: true },
    },
  },
  listLinks: {
    name: 'listLinks',
    operationId: 'list_links',
    service: 'labs',
    method: 'GET',
    path: '/api/labs/{lab_path}/links',
    tag: 'links',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'lab_path', in: 'path', required: true, spansSegments: true }],
    requestSchema: null,
    result: 'data',
    scope: 'raw',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'LinkListSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['lab_not_found', 'legacy_schema'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  createLink: {
    name: 'createLink',
    operationId: 'create_link',
    service: 'labs',
    method: 'POST',
    path: '/api/labs/{lab_path}/links',
    tag: 'links',
    auth: 'cookie',
    idempotency: { header: 'Idempotency-Key', ttlSeconds: 0 },
    retry: 'with-key',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'Idempotency-Key', in: 'header', required: false },
    ],
    requestSchema: 'LinkCreate',
    result: ['link', 'network'],
    scope: 'raw',
    success: 201,
    responses: {
      200: {
        body: 'json',
        schema: 'LinkCreatedSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['lab_not_found', 'legacy_schema'],
        documented: true,
      },
      201: { body: 'json', schema: 'LinkCreatedSuccess', codes: [], documented: false },
      400: { body: 'envelope', schema: 'FailureEnvelope', codes: ['endpoint_invalid'], documented: false },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      404: {
        body: 'envelope',
        schema: 'FailureEnvelope',
        otherSchemas: ['FrameworkDetail'],
        codes: ['network_not_found', 'route_not_found'],
        documented: true,
      },
      409: {
        body: 'envelope',
        schema: 'FailureEnvelope',
        codes: ['link_exists', 'interface_occupied', 'interface_busy'],
        documented: false,
      },
      422: {
        body: 'envelope',
        schema: 'FailureEnvelope',
        otherSchemas: ['FrameworkDetail'],
        codes: ['hot_plug_failed', 'validation_failed'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
      503: { body: 'envelope', schema: 'FailureEnvelope', codes: ['lab_locked'], documented: true },
    },
  },
  updateLink: {
    name: 'updateLink',
    operationId: 'update_link',
    service: 'labs',
    method: 'PATCH',
    path: '/api/labs/{lab_path}/links/{link_id}',
    tag: 'links',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'link_id', in: 'path', required: true },
    ],
    requestSchema: 'LinkPatch',
    result: 'link',
    scope: 'raw',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'LinkUpdatedSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['lab_not_found', 'legacy_schema'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      404: {
        body: 'envelope',
        schema: 'FailureEnvelope',
        otherSchemas: ['FrameworkDetail'],
        codes: ['link_not_found', 'route_not_found'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
      503: { body: 'envelope', schema: 'FailureEnvelope', codes: ['lab_locked'], documented: true },
    },
  },
  deleteLink: {
    name: 'deleteLink',
    operationId: 'delete_link',
    service: 'labs',
    method: 'DELETE',
    path: '/api/labs/{lab_path}/links/{link_id}',
    tag: 'links',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'lab_path', in: 'path', required: true, spansSegments: true },
      { name: 'link_id', in: 'path', required: true },
    ],
    requestSchema: null,
    result: ['already_deleted'],
    scope: 'raw',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'LinkDeletedSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['lab_not_found', 'legacy_schema'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      409: { body: 'envelope', schema: 'FailureEnvelope', codes: ['interface_busy'], documented: false },
      422: { body: 'envelope', schema: 'FailureEnvelope', codes: ['hot_plug_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
      503: { body: 'envelope', schema: 'FailureEnvelope', codes: ['lab_locked'], documented: true },
    },
  },
  listTemplates: {
    name: 'listTemplates',
    operationId: 'list_templates',
    service: 'labs',
    method: 'GET',
    path: '/api/list/templates/{template_type}',
    tag: 'catalog',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'template_type', in: 'path', required: true }],
    requestSchema: null,
    result: 'data',
    scope: 'any',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'TemplateMapSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['template_rejected'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  listImages: {
    name: 'listImages',
    operationId: 'list_images',
    service: 'labs',
    method: 'GET',
    path: '/api/list/images/{template_type}/{template_key}',
    tag: 'catalog',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'template_type', in: 'path', required: true },
      { name: 'template_key', in: 'path', required: true },
    ],
    requestSchema: null,
    result: 'data',
    scope: 'any',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'ImageMapSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['template_rejected'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  uploadImage: {
    name: 'uploadImage',
    operationId: 'upload_image',
    service: 'labs',
    method: 'POST',
    path: '/api/list/images/{template_type}/{template_key}',
    tag: 'catalog',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [
      { name: 'template_type', in: 'path', required: true },
      { name: 'template_key', in: 'path', required: true },
    ],
    requestSchema: 'ImageUpload',
    multipart: true,
    result: 'data',
    scope: 'admin',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'ImageSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['image_rejected'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      403: { body: 'detail', schema: 'FrameworkDetail', codes: ['admin_required'], documented: true },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  listDockerImages: {
    name: 'listDockerImages',
    operationId: 'list_docker_images',
    service: 'labs',
    method: 'GET',
    path: '/api/docker/images',
    tag: 'catalog',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    result: 'data',
    scope: 'any',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'DockerImagesSuccess', codes: [], documented: true },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  markDockerImage: {
    name: 'markDockerImage',
    operationId: 'mark_docker_image',
    service: 'labs',
    method: 'POST',
    path: '/api/docker/images/mark',
    tag: 'catalog',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: 'DockerImageRef',
    result: 'data',
    scope: 'admin',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'DockerMarkedSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['image_rejected'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      403: { body: 'detail', schema: 'FrameworkDetail', codes: ['admin_required'], documented: true },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  unmarkDockerImage: {
    name: 'unmarkDockerImage',
    operationId: 'unmark_docker_image',
    service: 'labs',
    method: 'POST',
    path: '/api/docker/images/unmark',
    tag: 'catalog',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: 'DockerImageRef',
    result: 'data',
    scope: 'admin',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'DockerUnmarkedSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['image_rejected'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      403: { body: 'detail', schema: 'FrameworkDetail', codes: ['admin_required'], documented: true },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  pullDockerImage: {
    name: 'pullDockerImage',
    operationId: 'pull_docker_image',
    service: 'labs',
    method: 'POST',
    path: '/api/docker/images/pull',
    tag: 'catalog',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: 'DockerPull',
    result: 'data',
    scope: 'admin',
    success: 200,
    responses: {
      200: {
        body: 'json',
        schema: 'DockerPulledSuccess',
        otherSchemas: ['FailureEnvelope'],
        codes: ['image_rejected'],
        documented: true,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      403: { body: 'detail', schema: 'FrameworkDetail', codes: ['admin_required'], documented: true },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  listDynamipsImages: {
    name: 'listDynamipsImages',
    operationId: 'list_dynamips_images',
    service: 'labs',
    method: 'GET',
    path: '/api/dynamips/images',
    tag: 'catalog',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    result: 'data',
    scope: 'any',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'DynamipsImagesSuccess', codes: [], documented: true },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  calibrateDynamips: {
    name: 'calibrateDynamips',
    operationId: 'calibrate_dynamips',
    service: 'labs',
    method: 'POST',
    path: '/api/dynamips/calibrate',
    tag: 'catalog',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: 'DynamipsCalibrate',
    result: 'data',
    scope: 'any',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'DynamipsCalibratedSuccess', codes: [], documented: true },
      400: { body: 'detail', schema: 'FrameworkDetail', codes: ['image_rejected'], documented: false },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      404: { body: 'detail', schema: 'FrameworkDetail', codes: ['image_not_found'], documented: true },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
      502: { body: 'detail', schema: 'FrameworkDetail', codes: ['calibration_failed'], documented: false },
    },
  },
  getHealth: {
    name: 'getHealth',
    operationId: 'get_health',
    service: 'labs',
    method: 'GET',
    path: '/api/health',
    tag: 'system',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    result: 'data',
    scope: 'public',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'HealthSuccess', codes: [], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  getStatus: {
    name: 'getStatus',
    operationId: 'get_status',
    service: 'labs',
    method: 'GET',
    path: '/api/status',
    tag: 'system',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    result: 'data',
    scope: 'any',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'SystemStatusSuccess', codes: [], documented: true },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  getPoll: {
    name: 'getPoll',
    operationId: 'get_poll',
    service: 'labs',
    method: 'GET',
    path: '/api/poll',
    tag: 'system',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    result: 'data',
    scope: 'any',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'PollSuccess', codes: [], documented: true },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  getSettings: {
    name: 'getSettings',
    operationId: 'get_settings',
    service: 'labs',
    method: 'GET',
    path: '/api/system/settings',
    tag: 'system',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    result: 'data',
    scope: 'any',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'SettingsSuccess', codes: [], documented: true },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  getIourc: {
    name: 'getIourc',
    operationId: 'get_iourc',
    service: 'labs',
    method: 'GET',
    path: '/api/system/iourc',
    tag: 'system',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    result: 'data',
    scope: 'any',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'IourcSuccess', codes: [], documented: true },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  uploadIourc: {
    name: 'uploadIourc',
    operationId: 'upload_iourc',
    service: 'labs',
    method: 'POST',
    path: '/api/system/iourc',
    tag: 'system',
    auth: 'cookie',
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: 'IourcUpload',
    multipart: true,
    result: 'data',
    scope: 'any',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'IourcSuccess', codes: [], documented: true },
      400: {
        body: 'envelope',
        schema: 'FailureEnvelope',
        otherSchemas: ['FrameworkDetail'],
        codes: ['licence_rejected'],
        documented: false,
      },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      422: { body: 'detail', schema: 'FrameworkDetail', codes: ['validation_failed'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  listBridgeClouds: {
    name: 'listBridgeClouds',
    operationId: 'list_bridge_clouds',
    service: 'labs',
    method: 'GET',
    path: '/api/system/bridge-clouds',
    tag: 'system',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    result: 'data',
    scope: 'any',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'BridgeCloudsSuccess', codes: [], documented: true },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  listClouds: {
    name: 'listClouds',
    operationId: 'list_clouds',
    service: 'labs',
    method: 'GET',
    path: '/api/system/clouds',
    tag: 'system',
    auth: 'cookie',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    result: 'data',
    scope: 'admin',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'CloudsSuccess', codes: [], documented: true },
      401: {
        body: 'detail',
        schema: 'FrameworkDetail',
        codes: ['session_missing', 'token_refused'],
        documented: true,
      },
      403: { body: 'detail', schema: 'FrameworkDetail', codes: ['admin_required'], documented: true },
      500: { body: 'text', schema: null, codes: ['server_crash'], documented: false },
    },
  },
  getVersion: {
    name: 'getVersion',
    operationId: 'get_version',
    service: 'labs',
    method: 'GET',
    path: '/VERSION',
    tag: 'system',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    scope: 'public',
    success: 200,
    responses: { 200: { body: 'json', schema: 'VersionText', codes: [], documented: true } },
  },
  getLocalVersion: {
    name: 'getLocalVersion',
    operationId: 'get_local_version',
    service: 'labs',
    method: 'GET',
    path: '/local_version',
    tag: 'system',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    scope: 'public',
    success: 200,
    responses: { 200: { body: 'json', schema: 'VersionText', codes: [], documented: true } },
  },
  getOnlineVersion: {
    name: 'getOnlineVersion',
    operationId: 'get_online_version',
    service: 'labs',
    method: 'GET',
    path: '/online_version',
    tag: 'system',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    scope: 'public',
    success: 200,
    responses: { 200: { body: 'json', schema: 'VersionText', codes: [], documented: true } },
  },
} as const satisfies Record<string, OperationSpec>

export type LabsOperationName = keyof typeof operations

/** Every error code the service knows, with what it means for a caller. */
export const errorCodes = {
  login_refused: {
    kind: 'authentication',
    retryable: false,
    advice: 'Check user name and password; the service does not say which of them is wrong.',
    reachable: true,
    seen: { code: 401, message: 90001 },
  },
  session_missing: {
    kind: 'authentication',
    retryable: false,
    advice: 'Log in and repeat the call; the session has ended, was replaced by another login of the same user, or never began.',
    reachable: true,
    seen: { code: 401 },
  },
  token_refused: {
    kind: 'authentication',
    retryable: false,
    advice: 'Log in again for a fresh access token; it lives for an hour.',
    reachable: true,
    seen: { code: 401, detail: 'text' },
  },
  admin_required: {
    kind: 'authorization',
    retryable: false,
    advice: 'Log in as a user with the role admin.',
    reachable: true,
    seen: { code: 403, detail: 'object' },
  },
  not_self: {
    kind: 'authorization',
    retryable: false,
    advice: 'Name your own account, or log in as an admin.',
    reachable: true,
    seen: { code: 403, detail: 'text' },
  },
  folder_forbidden: {
    kind: 'authorization',
    retryable: false,
    advice: 'Use a path inside the folder this user is limited to.',
    reachable: true,
    seen: { code: 403 },
  },
  forbidden: {
    kind: 'authorization',
    retryable: false,
    advice: 'Ask the owner of the lab or an admin; the answer does not say whether path, owner or a right of the user refused it.',
    reachable: true,
    seen: { code: 403 },
  },
  user_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Check the user name.',
    reachable: true,
    seen: { code: 404, detail: 'text' },
  },
  username_taken: {
    kind: 'conflict',
    retryable: false,
    advice: 'Choose another user name.',
    reachable: true,
    seen: { code: 400 },
  },
  validation_failed: {
    kind: 'validation',
    retryable: false,
    advice: 'Correct the members named in the details; each entry has the place and what was expected there.',
    reachable: true,
    seen: { code: 422, detail: 'list' },
  },
  lab_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Check the lab path, its .json suffix included, against the listing of its folder.',
    reachable: true,
    seen: { code: 404, message: 60038 },
  },
  lab_exists: {
    kind: 'conflict',
    retryable: false,
    advice: 'Choose another name or folder, or open the lab that is there.',
    reachable: true,
    seen: { code: 400 },
  },
  legacy_schema: {
    kind: 'validation',
    retryable: false,
    advice: 'Ask the operator to migrate the lab file with the offline script; the service never does it by itself.',
    reachable: true,
    seen: { code: 422, keys: ['lab_path'] },
  },
  lab_locked: {
    kind: 'conflict',
    retryable: true,
    advice: 'Wait for as long as Retry-After says and repeat the call; another writer held the lab for 5 seconds.',
    reachable: true,
    seen: { code: 503 },
  },
  folder_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Check the folder path.',
    reachable: true,
    seen: { code: 404 },
  },
  folder_rejected: {
    kind: 'validation',
    retryable: false,
    advice: 'Choose a name that is not taken, has no separator and stays below the root.',
    reachable: true,
    seen: { code: 400 },
  },
  node_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Read the nodes of the lab again; the node has been removed.',
    reachable: true,
    seen: { code: 404 },
  },
  node_rejected: {
    kind: 'validation',
    retryable: false,
    advice: 'Correct template, image or console as the message says, and stop the node before changing what only a stopped one may change.',
    reachable: true,
    seen: { code: 400 },
  },
  node_not_running: {
    kind: 'conflict',
    retryable: false,
    advice: 'Start the node first, and ask for a console of its kind.',
    reachable: true,
    seen: { code: 400 },
  },
  runtime_failed: {
    kind: 'service',
    retryable: false,
    advice: 'Read the message and the log of the node; the host could not do it.',
    reachable: true,
    seen: { code: 400 },
  },
  template_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Check the template key against the catalogue.',
    reachable: true,
    seen: { code: 404 },
  },
  template_rejected: {
    kind: 'validation',
    retryable: false,
    advice: 'Check type and key of the template against the catalogue.',
    reachable: true,
    seen: { code: 400 },
  },
  paired_template_rejected: {
    kind: 'validation',
    retryable: false,
    advice: 'Mend the template as the message says; nothing was created.',
    reachable: true,
    seen: { code: 422 },
  },
  paired_link_conflict: {
    kind: 'conflict',
    retryable: true,
    advice: 'Repeat the call after a pause; nothing was created.',
    reachable: true,
    seen: { code: 409 },
  },
  paired_create_failed: {
    kind: 'service',
    retryable: false,
    advice: 'Report the message to the operator; nothing was created.',
    reachable: true,
    seen: { code: 500, keys: ['message'] },
  },
  interface_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Read the interfaces of the node again; the node or that interface has been removed.',
    reachable: true,
    seen: { code: 404 },
  },
  mac_collision: {
    kind: 'conflict',
    retryable: false,
    advice: 'Use the suggested address, or another one.',
    reachable: true,
    seen: { code: 409, keys: ['suggested_mac'] },
  },
  network_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Read the networks of the lab again, hidden ones included; the bridge behind a node-to-node link cannot be deleted by itself.',
    reachable: true,
    seen: { code: 404 },
  },
  network_name_taken: {
    kind: 'conflict',
    retryable: false,
    advice: 'Choose another name; upper and lower case are the same here.',
    reachable: true,
    seen: { code: 409, keys: ['name'] },
  },
  network_attached: {
    kind: 'conflict',
    retryable: false,
    advice: 'Delete the links of the network first; count says how many ends are attached.',
    reachable: true,
    seen: { code: 409, keys: ['count'] },
  },
  network_rule: {
    kind: 'validation',
    retryable: false,
    advice: 'Correct name, type, address range or host bridge as the message says.',
    reachable: true,
    seen: { code: 422 },
  },
  host_bridge_invalid: {
    kind: 'validation',
    retryable: false,
    advice: 'Name a host bridge of the form br-eth followed by digits.',
    reachable: true,
    seen: { code: 400, keys: ['host_bridge'] },
  },
  host_bridge_missing: {
    kind: 'not_found',
    retryable: false,
    advice: 'Ask the operator to create the host bridge, or choose one of the listed ones.',
    reachable: true,
    seen: { code: 404, keys: ['host_bridge'] },
  },
  cloud_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Choose a shared cloud that exists; its lab or network is gone.',
    reachable: true,
    seen: { code: 404, keys: ['shared_cloud_id'] },
  },
  cloud_unsafe: {
    kind: 'conflict',
    retryable: false,
    advice: 'Ask the operator to resolve what the warning says before the cloud is shared.',
    reachable: true,
    seen: { code: 409, keys: ['warning'] },
  },
  cloud_in_use: {
    kind: 'conflict',
    retryable: false,
    advice: 'Remove the references first; they name the labs and networks that use the cloud.',
    reachable: true,
    seen: { code: 409, keys: ['references'] },
  },
  bridge_conflict: {
    kind: 'conflict',
    retryable: false,
    advice: 'Choose another address range if the message speaks of one; otherwise ask the operator about the bridge on the host.',
    reachable: true,
    seen: { code: 409 },
  },
  endpoint_invalid: {
    kind: 'validation',
    retryable: false,
    advice: 'Send both ends, each with node_id and interface_index, or with network_id.',
    reachable: true,
    seen: { code: 400 },
  },
  link_exists: {
    kind: 'conflict',
    retryable: false,
    advice: 'Use the existing link; the two ends are joined already.',
    reachable: true,
    seen: { code: 409, keys: ['existing_link'] },
  },
  interface_occupied: {
    kind: 'conflict',
    retryable: false,
    advice: 'Choose a free interface, or delete the existing link first.',
    reachable: true,
    seen: { code: 409, keys: ['existing_link', 'node_id', 'interface_index'] },
  },
  interface_busy: {
    kind: 'conflict',
    retryable: true,
    advice: 'Repeat the call, a create under the same key; another change held the interface for 2 seconds. Never link an interface to itself.',
    reachable: true,
    seen: { code: 409 },
  },
  link_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Read the links of the lab again; the link has been removed.',
    reachable: true,
    seen: { code: 404 },
  },
  hot_plug_failed: {
    kind: 'service',
    retryable: true,
    advice: 'Repeat the call once, or stop the node and do it then; the running machine or the host refused, and nothing was changed.',
    reachable: true,
    seen: { code: 422 },
  },
  structural_mutation: {
    kind: 'validation',
    retryable: false,
    advice: 'Send only ids, positions, viewport and default link style; forbidden_fields names the rest.',
    reachable: true,
    seen: { code: 409, keys: ['forbidden_fields'] },
  },
  console_unavailable: {
    kind: 'service',
    retryable: true,
    advice: 'Try again, then report the message; the console gateway refused or cannot be reached.',
    reachable: true,
    seen: { code: 500 },
  },
  image_rejected: {
    kind: 'validation',
    retryable: false,
    advice: 'Correct name or file of the image as the message says.',
    reachable: true,
    seen: { code: 400 },
  },
  image_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Check the image name against the listed ones.',
    reachable: true,
    seen: { code: 404 },
  },
  calibration_failed: {
    kind: 'service',
    retryable: false,
    advice: 'Read the message; the emulator did not start or found no value.',
    reachable: true,
    seen: { code: 502 },
  },
  licence_rejected: {
    kind: 'validation',
    retryable: false,
    advice: 'Upload a licence file of at most 1 MiB with a licence in it.',
    reachable: true,
    seen: { code: 400 },
  },
  route_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Check the base URL; no route of the service has this path.',
    reachable: true,
    seen: { code: 404, detail: 'text' },
  },
  server_crash: {
    kind: 'service',
    retryable: true,
    advice: 'Check paths and numbers first, since input can cause it; repeat a read, but look before repeating a change.',
    reachable: true,
    seen: { code: 500 },
  },
} as const satisfies Record<string, ErrorCodeSpec>

/** Every `error.code` the service can put on the wire. */
export type LabsWireCode = keyof typeof errorCodes

/** Fields that grant access to whoever reads them, by schema: never logged. */
export const secretFields = {
  LoginRequest: ['password'],
  UserCreate: ['password'],
  UserUpdate: ['password'],
  LoginSuccess: ['access_token'],
} as const satisfies Record<string, readonly string[]>

/** The codes each operation can be answered with. */
export interface LabsOperationCodes {
  readonly login: 'login_refused' | 'validation_failed' | 'server_crash'
  readonly logout: 'server_crash'
  readonly getCurrentUser: 'session_missing' | 'token_refused' | 'server_crash'
  readonly registerUser: 'username_taken' | 'admin_required' | 'validation_failed' | 'server_crash'
  readonly listUsers: 'session_missing' | 'token_refused' | 'admin_required' | 'server_crash'
  readonly createUser:
    | 'username_taken'
    | 'session_missing'
    | 'token_refused'
    | 'admin_required'
    | 'validation_failed'
    | 'server_crash'
  readonly getUser:
    | 'session_missing'
    | 'token_refused'
    | 'not_self'
    | 'user_not_found'
    | 'server_crash'
  readonly updateUser:
    | 'session_missing'
    | 'token_refused'
    | 'not_self'
    | 'user_not_found'
    | 'validation_failed'
    | 'server_crash'
  readonly deleteUser:
    | 'session_missing'
    | 'token_refused'
    | 'admin_required'
    | 'user_not_found'
    | 'server_crash'
  readonly listFolders:
    | 'folder_forbidden'
    | 'folder_rejected'
    | 'session_missing'
    | 'token_refused'
    | 'server_crash'
  readonly createFolder:
    | 'folder_forbidden'
    | 'folder_rejected'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly getFolder:
    | 'folder_forbidden'
    | 'folder_rejected'
    | 'session_missing'
    | 'token_refused'
    | 'server_crash'
  readonly moveFolder:
    | 'folder_forbidden'
    | 'folder_not_found'
    | 'folder_rejected'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly deleteFolder:
    | 'folder_forbidden'
    | 'folder_not_found'
    | 'folder_rejected'
    | 'cloud_in_use'
    | 'session_missing'
    | 'token_refused'
    | 'server_crash'
  readonly createLab:
    | 'folder_forbidden'
    | 'lab_exists'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly getLab:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'session_missing'
    | 'token_refused'
    | 'server_crash'
  readonly updateLab:
    | 'forbidden'
    | 'lab_not_found'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly deleteLab:
    | 'forbidden'
    | 'lab_not_found'
    | 'cloud_in_use'
    | 'session_missing'
    | 'token_refused'
    | 'server_crash'
  readonly getTopology:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'session_missing'
    | 'token_refused'
    | 'server_crash'
  readonly putTopology:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
    | 'lab_locked'
  readonly putLayout:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'session_missing'
    | 'token_refused'
    | 'structural_mutation'
    | 'validation_failed'
    | 'server_crash'
    | 'lab_locked'
  readonly reconcileLab:
    | 'lab_not_found'
    | 'legacy_schema'
    | 'session_missing'
    | 'token_refused'
    | 'server_crash'
    | 'lab_locked'
  readonly getNodeCatalog:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'session_missing'
    | 'token_refused'
    | 'server_crash'
  readonly listNodes:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'session_missing'
    | 'token_refused'
    | 'server_crash'
  readonly createNode:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'node_rejected'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly createNodes:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'node_rejected'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly createNodeFromTemplate:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'template_not_found'
    | 'node_rejected'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly createPairedNodes:
    | 'session_missing'
    | 'token_refused'
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'template_not_found'
    | 'route_not_found'
    | 'paired_link_conflict'
    | 'paired_template_rejected'
    | 'legacy_schema'
    | 'validation_failed'
    | 'paired_create_failed'
    | 'server_crash'
    | 'lab_locked'
  readonly getNode:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'node_not_found'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly updateNode:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'node_not_found'
    | 'node_rejected'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly deleteNode:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'node_not_found'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly startNode:
    | 'lab_not_found'
    | 'runtime_failed'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly stopNode:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'runtime_failed'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly wipeNode:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'runtime_failed'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly getNodeConsole:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'node_not_running'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly openNodeHtml5:
    | 'forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'node_not_running'
    | 'console_unavailable'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly getNodeTelnet:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'node_not_running'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly getNodeRdp:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'node_not_running'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly getNodeLogs:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly previewQemu:
    | 'lab_not_found'
    | 'legacy_schema'
    | 'node_rejected'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly listNodeInterfaces:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly listNodeInterfacesV2:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'interface_not_found'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly updateInterface:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'interface_not_found'
    | 'mac_collision'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
    | 'lab_locked'
  readonly getLiveMac:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'interface_not_found'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly listNetworks:
    | 'lab_not_found'
    | 'legacy_schema'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly createNetwork:
    | 'lab_not_found'
    | 'legacy_schema'
    | 'host_bridge_invalid'
    | 'session_missing'
    | 'token_refused'
    | 'host_bridge_missing'
    | 'cloud_not_found'
    | 'route_not_found'
    | 'network_name_taken'
    | 'cloud_unsafe'
    | 'bridge_conflict'
    | 'network_rule'
    | 'validation_failed'
    | 'server_crash'
    | 'lab_locked'
  readonly replaceNetwork:
    | 'folder_forbidden'
    | 'lab_not_found'
    | 'legacy_schema'
    | 'network_not_found'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly updateNetwork:
    | 'lab_not_found'
    | 'legacy_schema'
    | 'session_missing'
    | 'token_refused'
    | 'network_not_found'
    | 'route_not_found'
    | 'network_name_taken'
    | 'network_rule'
    | 'validation_failed'
    | 'server_crash'
    | 'lab_locked'
  readonly deleteNetwork:
    | 'lab_not_found'
    | 'legacy_schema'
    | 'session_missing'
    | 'token_refused'
    | 'network_not_found'
    | 'route_not_found'
    | 'network_attached'
    | 'cloud_in_use'
    | 'validation_failed'
    | 'server_crash'
    | 'lab_locked'
  readonly listLinks:
    | 'lab_not_found'
    | 'legacy_schema'
    | 'session_missing'
    | 'token_refused'
    | 'server_crash'
  readonly createLink:
    | 'lab_not_found'
    | 'legacy_schema'
    | 'endpoint_invalid'
    | 'session_missing'
    | 'token_refused'
    | 'network_not_found'
    | 'route_not_found'
    | 'link_exists'
    | 'interface_occupied'
    | 'interface_busy'
    | 'hot_plug_failed'
    | 'validation_failed'
    | 'server_crash'
    | 'lab_locked'
  readonly updateLink:
    | 'lab_not_found'
    | 'legacy_schema'
    | 'session_missing'
    | 'token_refused'
    | 'link_not_found'
    | 'route_not_found'
    | 'validation_failed'
    | 'server_crash'
    | 'lab_locked'
  readonly deleteLink:
    | 'lab_not_found'
    | 'legacy_schema'
    | 'session_missing'
    | 'token_refused'
    | 'interface_busy'
    | 'hot_plug_failed'
    | 'server_crash'
    | 'lab_locked'
  readonly listTemplates: 'template_rejected' | 'session_missing' | 'token_refused' | 'server_crash'
  readonly listImages: 'template_rejected' | 'session_missing' | 'token_refused' | 'server_crash'
  readonly uploadImage:
    | 'image_rejected'
    | 'session_missing'
    | 'token_refused'
    | 'admin_required'
    | 'validation_failed'
    | 'server_crash'
  readonly listDockerImages: 'session_missing' | 'token_refused' | 'server_crash'
  readonly markDockerImage:
    | 'image_rejected'
    | 'session_missing'
    | 'token_refused'
    | 'admin_required'
    | 'validation_failed'
    | 'server_crash'
  readonly unmarkDockerImage:
    | 'image_rejected'
    | 'session_missing'
    | 'token_refused'
    | 'admin_required'
    | 'validation_failed'
    | 'server_crash'
  readonly pullDockerImage:
    | 'image_rejected'
    | 'session_missing'
    | 'token_refused'
    | 'admin_required'
    | 'validation_failed'
    | 'server_crash'
  readonly listDynamipsImages: 'session_missing' | 'token_refused' | 'server_crash'
  readonly calibrateDynamips:
    | 'image_rejected'
    | 'session_missing'
    | 'token_refused'
    | 'image_not_found'
    | 'validation_failed'
    | 'server_crash'
    | 'calibration_failed'
  readonly getHealth: 'server_crash'
  readonly getStatus: 'session_missing' | 'token_refused' | 'server_crash'
  readonly getPoll: 'session_missing' | 'token_refused' | 'server_crash'
  readonly getSettings: 'session_missing' | 'token_refused' | 'server_crash'
  readonly getIourc: 'session_missing' | 'token_refused' | 'server_crash'
  readonly uploadIourc:
    | 'licence_rejected'
    | 'session_missing'
    | 'token_refused'
    | 'validation_failed'
    | 'server_crash'
  readonly listBridgeClouds: 'session_missing' | 'token_refused' | 'server_crash'
  readonly listClouds: 'session_missing' | 'token_refused' | 'admin_required' | 'server_crash'
  readonly getVersion: never
  readonly getLocalVersion: never
  readonly getOnlineVersion: never
}
