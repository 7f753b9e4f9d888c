// Generated from contracts/labs/openapi.yaml by `pnpm generate`. Edits are lost; change the contract instead.

export interface paths {
    readonly "/api/auth/login": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Log in
         * @description Opens a session and hands out an access token for the same user. Any earlier session of the user ends at once,
         *     so programs that share an account throw each other out. A refused login is a 200, too, and sets no cookies.
         */
        readonly post: operations["login"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/logout": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Log out
         * @description Ends the session named by the cookies and expires them. Always succeeds, with or without a session. An access
         *     token stays good until it runs out. `GET` does the same.
         */
        readonly post: operations["logout"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who is logged in
         * @description The account behind the cookies or the token. Renews the session like every call. `GET /api/auth/me` answers the same.
         */
        readonly get: operations["get_current_user"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/auth/register": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create an account
         * @description Needs no login as long as there are no accounts: the first one becomes an admin, whatever `role` says. After
         *     that only an admin may call it.
         */
        readonly post: operations["register_user"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/users/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List accounts
         * @description Every account, keyed by user name, with fewer members than a single read gives.
         */
        readonly get: operations["list_users"];
        readonly put?: never;
        /**
         * Create an account as an admin
         * @description Only `username`, `password`, `email`, `name` and `role` are stored; the rest gets its defaults. No route sets
         *     the folder a user is limited to.
         */
        readonly post: operations["create_user"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/users/{username}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read an account
         * @description Users see and change themselves, admins everybody.
         */
        readonly get: operations["get_user"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Remove an account
         * @description Labs of the account stay.
         */
        readonly delete: operations["delete_user"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Change an account
         * @description Users see and change themselves, admins everybody.
         *
         *     `role` is taken as it comes, from any user for himself and with any text; an account with an unknown role can no
         *     longer be read and answers 500.
         */
        readonly patch: operations["update_user"];
        readonly trace?: never;
    };
    readonly "/api/folders/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List everything
         * @description All folders and labs below the root of the user, at every depth. For users who are not limited to a folder three
         *     virtual folders come first: Running, Shared and Users. A lab whose file has vanished is still listed.
         */
        readonly get: operations["list_folders"];
        readonly put?: never;
        /**
         * Create a folder
         * @description Makes `name` below `path`; without `name` it makes `path` itself. A relative path of a limited user starts at
         *     that user's folder.
         */
        readonly post: operations["create_folder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/folders/{folder_path}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List one folder
         * @description One level of a folder. A folder that does not exist looks like an empty one.
         */
        readonly get: operations["get_folder"];
        /**
         * Move or rename a folder
         * @description The labs in it move along and get new paths.
         */
        readonly put: operations["move_folder"];
        readonly post?: never;
        /**
         * Delete a folder with everything in it
         * @description All labs and folders below go, too. Refused as long as a lab elsewhere uses a NAT cloud that is owned inside;
         *     the references are in `data.references`.
         */
        readonly delete: operations["delete_folder"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a lab
         * @description The file name comes from `filename`, else from `name` with everything but letters, digits, `-` and `_` replaced
         *     by `-`; `.json` is appended. `path` is the folder, or already a whole path. With `filename`, `path` is ignored,
         *     and so is the folder the user is limited to.
         */
        readonly post: operations["create_lab"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what is said about a lab
         * @description Name, author, description and settings; never nodes, networks or links. No route gives the whole document:
         *     viewport and default link style are only in a `lab_topology` frame.
         *
         *     A lab that was put there as a file has no row of its own: its owner is whoever asks. Leading, trailing and
         *     doubled slashes are tolerated, a missing `.json` is not. An unknown path below a lab is taken for another lab,
         *     which is missing. An empty path, and one with `..` in it, crash.
         */
        readonly get: operations["get_lab"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/meta": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Change what is said about a lab
         * @description For the owner and admins, and only for labs with a row of their own. Nulls are ignored. A new name does not move
         *     the file. Nothing is pushed.
         */
        readonly put: operations["update_lab"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/_/{lab_path}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a lab
         * @description Mind the `_` segment. For the owner and admins; a lab without a row of its own for admins only. Removes file and
         *     bridges, but stops no node. Refused as long as another lab uses a NAT cloud of this one; the references are in
         *     `data.references`. Nothing is pushed.
         */
        readonly delete: operations["delete_lab"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/topology": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the legacy edge list
         * @description Links as edges between `node1`, `network2` and the like, derived from the links of the lab. Links between two
         *     networks are left out.
         */
        readonly get: operations["get_topology"];
        /**
         * Overwrite parts of the file (legacy)
         * @description Dangerous. An object patches nodes with any member whatsoever, ids and status included, and networks with those
         *     that show on the canvas, past the check of names. Edges count only while the lab has no links; after that they
         *     are ignored, so links cannot be removed this way. The answer is what was sent, not what is stored. Nothing is
         *     pushed.
         */
        readonly put: operations["put_topology"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/layout": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Place nodes and networks on the canvas
         * @description Positions, viewport and default link style, in one write. Any other member anywhere refuses the whole call, so
         *     never send whole nodes. Unknown ids are skipped, fractions cut off; text as a coordinate crashes. Viewport and
         *     defaults are merged. Always pushes `layout_updated`, also when nothing was sent.
         */
        readonly put: operations["put_layout"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/runtime/reconcile": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Bring bridges and carriers in line with the file
         * @description Creates missing bridges, raises those that are down, and sets the carrier of network cards. What could not be
         *     done is listed, not failed. Not limited to the folder of the user. Nothing is pushed.
         */
        readonly post: operations["reconcile_lab"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/node-catalog": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what nodes can be made of
         * @description Templates with defaults, images and fields of their forms, paired templates, and which members of a node can be
         *     edited when. Takes many seconds on a host with many templates; keep it.
         */
        readonly get: operations["get_node_catalog"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List nodes
         * @description Every node with its live state and usage, keyed by its id as text. This and the read of one node are the only
         *     places where `status` can be believed; the file and pushed snapshots may be stale. No change of a node is
         *     pushed: ask again.
         */
        readonly get: operations["list_nodes"];
        readonly put?: never;
        /**
         * Create a node
         * @description Members that are absent come from the template; one that is sent wins, also when it is the schema's default. The
         *     answer lacks the live members. Two callers at once can lose a node. Nothing is pushed.
         */
        readonly post: operations["create_node"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes/batch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create up to 24 nodes of one kind
         * @description Named by prefix and number from 1, and placed in a grid of four columns (180 by 140 px) or in a row (180 px).
         *     Nothing is pushed.
         */
        readonly post: operations["create_nodes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes/from-template": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a node by template key
         * @description Takes everything that is absent from the template. Keys of paired templates and of their children are refused.
         *     Nothing is pushed.
         */
        readonly post: operations["create_node_from_template"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes/from-paired-template": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create the nodes and links of a paired template
         * @description All or nothing: what was made is taken back when a later step fails. Failures have real statuses here, unlike on
         *     the other node routes. Networks and links are pushed, the nodes are not.
         */
        readonly post: operations["create_paired_nodes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes/{node_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a node
         * @description One node with its live state. Its `url` differs in form from that of the list; build the console address from
         *     the path instead.
         */
        readonly get: operations["get_node"];
        /**
         * Change a node
         * @description Name, icon, position and naming scheme at any time; image, sizes, console, delay and extras only while it is
         *     stopped. Nulls are ignored, and so is an unchanged value. Another number of interfaces rebuilds them: kept ones
         *     keep name and address, new ones get the plain name of the type, and links of removed ones stay behind. Nothing
         *     is pushed.
         */
        readonly put: operations["update_node"];
        readonly post?: never;
        /**
         * Delete a node
         * @description Stops and wipes it, and drops its links. Networks stay, also the bridge that joined it to another node, which
         *     keeps one end. Nothing is pushed.
         */
        readonly delete: operations["delete_node"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes/{node_id}/start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Start a node
         * @description A GET that acts: never prefetch, cache or repeat it. May take tens of seconds. Succeeds on a running node. A lab
         *     of an older schema, or outside the folder of the user, crashes. Nothing is pushed.
         */
        readonly get: operations["start_node"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes/{node_id}/stop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Stop a node
         * @description A GET that acts: never prefetch, cache or repeat it. Succeeds on a stopped node, and on one that does not exist.
         *     Nothing is pushed.
         */
        readonly get: operations["stop_node"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes/{node_id}/wipe": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Stop a node and discard its disks
         * @description A GET that acts: never prefetch, cache or repeat it. Removes the working directory of the node. Nothing is pushed.
         */
        readonly get: operations["wipe_node"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes/{node_id}/console": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read where the console of a node is
         * @description Kind, host and port as seen from the service, and the address to navigate to. The host is always the service's
         *     own loopback.
         */
        readonly get: operations["get_node_console"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes/{node_id}/html5": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Open the console of a node in a browser
         * @description To be navigated to, in a window or frame: scripts cannot read where it leads. A failure is a page of JSON.
         *     Refused, too, when consoles are switched off for the user, which looks like a foreign folder. `serial` consoles
         *     always fail.
         */
        readonly get: operations["open_node_html5"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes/{node_id}/telnet": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Download a file that opens the telnet console
         * @description One line: scheme, host and port. Refused with JSON when the node is not running or its console is another.
         */
        readonly get: operations["get_node_telnet"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes/{node_id}/rdp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Download a file that opens the rdp console
         * @description Settings of a remote desktop, one a line. Refused with JSON when the node is not running or its console is another.
         */
        readonly get: operations["get_node_rdp"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes/{node_id}/logs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the log of a node
         * @description The last lines of what the machine wrote; empty for a node that does not exist. With `follow` the answer is a
         *     stream of plain text instead, which ends by itself after about 6 seconds of silence.
         */
        readonly get: operations["get_node_logs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes/{node_id}/qemu-preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show the command line of a QEMU node
         * @description Word by word, each with where it comes from. Refused for other types. A lab outside the folder of the user crashes.
         */
        readonly get: operations["preview_qemu"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes/{node_id}/interfaces": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List interfaces (legacy)
         * @description Names and networks. A node that does not exist has none.
         */
        readonly get: operations["list_node_interfaces"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes/{node_id}/interfaces/v2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List interfaces
         * @description With planned address and place on the border of the node. The live address is always null here; it has a read of its own.
         */
        readonly get: operations["list_node_interfaces_v2"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes/{node_id}/interfaces/{interface_index}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change an interface
         * @description Planned address and place. Neither is checked for its form; the address is trimmed and lower-cased. Only on an
         *     interface that is linked, the address is compared with those planned on networks of the same id, in any lab.
         *     Pushes `interface_updated`.
         */
        readonly patch: operations["update_interface"];
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/nodes/{node_id}/interfaces/{interface_index}/live_mac": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the address a machine really uses
         * @description The one success without an envelope. Every call pushes `interface_live_mac` on the channel of the document id.
         *     Always `unavailable` for iol and dynamips.
         */
        readonly get: operations["get_live_mac"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/networks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List networks
         * @description Keyed by id as text. The bridges behind node-to-node links are hidden unless asked for; without them such links
         *     cannot be shown as one. `count` is the number of link ends. Not limited to the folder of the user.
         */
        readonly get: operations["list_networks"];
        readonly put?: never;
        /**
         * Create a network
         * @description A plain bridge, a NAT cloud or a bridge to the host. A NAT cloud without `config` gets the first free /24 of the
         *     pool, with DHCP; with a `config` that says nothing of it DHCP is off. `shared_cloud_id` makes a reference to a
         *     cloud of another lab. Pushes `network_created`. Not limited to the folder of the user.
         */
        readonly post: operations["create_network"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/networks/{network_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Change a network (legacy)
         * @description Merges what is sent without taking the lock, checking the name or pushing anything. Prefer the patch.
         */
        readonly put: operations["replace_network"];
        readonly post?: never;
        /**
         * Delete a network
         * @description Refused as long as links are attached, or another lab uses the cloud. The bridge behind a node-to-node link is
         *     not found here; it goes with its links. Pushes `network_deleted`. Not limited to the folder of the user.
         */
        readonly delete: operations["delete_network"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Change a network
         * @description Name, type, position, icon, visibility and config. Naming the bridge behind a node-to-node link makes it an
         *     ordinary network for good. `config` is replaced whole and not checked; a bridge cloud takes none, and no network
         *     becomes one or ceases to be one. An empty name is accepted, null is not. Pushes `network_updated` or
         *     `network_promoted`. Not limited to the folder of the user.
         */
        readonly patch: operations["update_network"];
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/links": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List links
         * @description Every stored link. Two nodes are joined by two links and a hidden network between them. Links to nodes that do
         *     not exist are possible. Not limited to the folder of the user.
         */
        readonly get: operations["list_links"];
        readonly put?: never;
        /**
         * Join two ends
         * @description Two interfaces are joined by a hidden network and two links: the answer has the first link and the network, the
         *     second link comes by the list or the socket. A third end on such a network makes it an ordinary one. Send the
         *     node as `from` when the other end is a network: it is stored as sent.
         *
         *     An interface takes one link. Whether node and interface exist is not checked. Joining an interface to itself
         *     blocks for 2 seconds and is then refused as busy. On a running node the card is plugged in; when that fails
         *     nothing is changed.
         *
         *     Pushes `network_created` or `network_promoted` where that happened, then `link_created` for each link, except on
         *     a replay.
         *
         *     Not limited to the folder of the user.
         */
        readonly post: operations["create_link"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labs/{lab_path}/links/{link_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a link
         * @description Succeeds on a link that does not exist, and says so. Deleting one of two links that join two nodes deletes the
         *     other and the network between them. On a running node the card is unplugged first; when that fails nothing is
         *     changed. Pushes `link_deleted` for each link, and `network_deleted`. Not limited to the folder of the user.
         */
        readonly delete: operations["delete_link"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Change how a link looks
         * @description Style, ends on the border, label, colour, width and metrics. Each is replaced whole, so metrics need all four
         *     numbers; nothing is checked, and metrics never touch the traffic. Ends cannot be moved. Pushes `link_updated`.
         *     Not limited to the folder of the user.
         */
        readonly patch: operations["update_link"];
        readonly trace?: never;
    };
    readonly "/api/list/templates/{template_type}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List templates
         * @description Keyed by template key. Children of paired templates are among them, with `paired_parent` set, and cannot be used alone.
         */
        readonly get: operations["list_templates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/list/images/{template_type}/{template_key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the images of a template
         * @description Keyed by image name. Docker images are listed only when they are marked.
         */
        readonly get: operations["list_images"];
        readonly put?: never;
        /**
         * Upload an image
         * @description Stores the file under the template, called `image_name` or as the file is called.
         */
        readonly post: operations["upload_image"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/docker/images": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List Docker images of the host
         * @description All of them, marked for use in labs or not. Sizes in bytes.
         */
        readonly get: operations["list_docker_images"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/docker/images/mark": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Mark a Docker image for use in labs
         * @description Adds a tag in the marker namespace. A failure has `data: null`.
         */
        readonly post: operations["mark_docker_image"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/docker/images/unmark": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take the mark off a Docker image
         * @description Removes the tag; the image stays. A failure has `data: null`.
         */
        readonly post: operations["unmark_docker_image"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/docker/images/pull": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Pull a Docker image
         * @description Blocks until it is there, and marks it unless told not to. A failure has `data: null`.
         */
        readonly post: operations["pull_docker_image"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dynamips/images": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List Dynamips images
         * @description With size in bytes and whether an idle value is known.
         */
        readonly get: operations["list_dynamips_images"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/dynamips/calibrate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Find the idle value of a Dynamips image
         * @description Starts a machine and measures it; blocks for about 90 seconds. Calls at the same time queue up.
         */
        readonly post: operations["calibrate_dynamips"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Is the service up
         * @description Asks the database. Public. A database that is down is a crash.
         */
        readonly get: operations["get_health"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/status": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the load of the host
         * @description Most numbers are text. Sizes of disks are in GiB, of memory in KiB; counters of machines are integers.
         */
        readonly get: operations["get_status"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/poll": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read free and used disk
         * @description In GiB, as text. The body has no `message`.
         */
        readonly get: operations["get_poll"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/system/settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read settings
         * @description Constants. The body has `code` 201 under status 200.
         */
        readonly get: operations["get_settings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/system/iourc": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the state of the IOL licence
         * @description Whether a file is there, and the host name and id it has to be made for.
         */
        readonly get: operations["get_iourc"];
        readonly put?: never;
        /**
         * Upload an IOL licence
         * @description At most 1 MiB. Replaces the file that is there.
         */
        readonly post: operations["upload_iourc"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/system/bridge-clouds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List host bridges
         * @description Those networks of type `bridge_cloud` can use. Up to 5 seconds old. The body has no `message`.
         */
        readonly get: operations["list_bridge_clouds"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/system/clouds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List clouds of all labs
         * @description NAT clouds with owner and references, host bridges, shared bridges. The body has no `message`.
         */
        readonly get: operations["list_clouds"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/VERSION": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the version
         * @description JSON text, without an envelope. All three version routes answer the same constant.
         */
        readonly get: operations["get_version"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/local_version": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the installed version
         * @description JSON text, without an envelope. All three version routes answer the same constant.
         */
        readonly get: operations["get_local_version"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/online_version": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the published version
         * @description JSON text, without an envelope. All three version routes answer the same constant.
         */
        readonly get: operations["get_online_version"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description How a link is drawn. The server stores any text under this name; these three are the ones it means.
         * @enum {string}
         */
        readonly LinkStyle: "orthogonal" | "bezier" | "straight";
        /**
         * @description What runs a node. Fixed at creation.
         * @enum {string}
         */
        readonly NodeType: "qemu" | "docker" | "iol" | "dynamips";
        /**
         * @description Protocol of a console. `serial` exists on nodes of paired templates only and cannot be shown in a page.
         * @enum {string}
         */
        readonly ConsoleType: "telnet" | "vnc" | "rdp" | "serial";
        /**
         * @description 0 stopped, 2 running; there is nothing between. Computed when the node routes are read; a stored document keeps what was true when it was last written.
         * @enum {integer}
         */
        readonly NodeStatus: 0 | 2;
        /** @description Where an interface sits on the border of its node. Stored as sent, never checked. */
        readonly PortPosition: {
            /**
             * @description Edge of the node.
             * @enum {string}
             */
            readonly side: "top" | "right" | "bottom" | "left";
            /** @description Place along that edge, 0 to 1, from the left or from the top. */
            readonly offset: number;
        };
        /** @description A network interface of a node. Further members occur in files that older pages wrote; ignore them. */
        readonly LabInterface: {
            /** @description Number of the interface on its node, from 0. Links name interfaces by it. */
            readonly index: number;
            /** @description Name in the guest's style, such as `eth0` or `Gi1`. */
            readonly name: string;
            /** @description MAC address to give it, lower case, or null to derive one. Its form is not checked. */
            readonly planned_mac?: string | null;
            /** @description Where it was put by hand; null or absent when the drawing decides. */
            readonly port_position?: components["schemas"]["PortPosition"] | null;
            /** @description What hot plugging left behind. Absent until the first attach to a running node. */
            readonly runtime?: {
                /** @description Counts the attaches of this interface; a detach of an older one does nothing. */
                readonly current_attach_generation?: number;
            } & {
                readonly [key: string]: unknown;
            };
            /** @description Network it is linked to, 0 for none. Worked out from the links at every read, never stored; a link stored between two nodes leaves it 0. */
            readonly network_id?: number;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description An interface as the interface routes answer it. */
        readonly InterfaceV2: {
            /** @description Number of the interface on its node, from 0. */
            readonly index: number;
            /** @description Name in the guest's style; empty when the document has none. */
            readonly name: string;
            /** @description MAC address to give it, lower case, or null. Its form is not checked. */
            readonly planned_mac: string | null;
            /** @description Where it was put by hand, or null. */
            readonly port_position: components["schemas"]["PortPosition"] | null;
            /** @description Network it is linked to, 0 for none. */
            readonly network_id: number;
            /** @description Always null here. The address in use has its own operation. */
            readonly live_mac: null;
        };
        /** @description A node of a lab. Creating answers it without the live figures `url`, `cpu_usage`, `ram_usage` and `disk_usage`. Further members occur in real files; ignore them. Any member but `id` can have been overwritten by a legacy topology write. */
        readonly LabNode: {
            /** @description Number of the node in its lab: the highest existing one plus 1, so the number of a removed node returns. Above 999 its host interfaces cannot be named. */
            readonly id: number;
            /** @description Display name. Need not be unique. */
            readonly name: string;
            readonly type: components["schemas"]["NodeType"];
            /** @description Key of the template it was made from. Fixed at creation. */
            readonly template: string;
            /** @description Image it boots. */
            readonly image: string;
            readonly console: components["schemas"]["ConsoleType"];
            readonly status: components["schemas"]["NodeStatus"];
            /** @description Seconds to wait before starting. Stored. */
            readonly delay?: number;
            /** @description Virtual processors. */
            readonly cpu?: number;
            /** @description Memory in MB. */
            readonly ram?: number;
            /** @description Number of interfaces. */
            readonly ethernet: number;
            /** @description 1 caps the share of the host's processors, 0 does not. */
            readonly cpulimit?: number;
            /** @description Machine id of a QEMU node; null on others. */
            readonly uuid?: string | null;
            /** @description MAC address of interface 0 of a QEMU node, the others count up from it; null on others. Malformed for node ids above 255. */
            readonly firstmac?: string | null;
            /** @description Position on the canvas in pixels from the left. */
            readonly left: number;
            /** @description Position on the canvas in pixels from the top. */
            readonly top: number;
            /** @description File name of the icon. */
            readonly icon: string;
            /** @description Always text, `"0"` unless somebody wrote otherwise. Links have text too, networks a number. */
            readonly width?: string;
            /** @description Whether a startup configuration is in use; text after an update that sent text. */
            readonly config?: boolean | string;
            /** @description Names of startup configurations. */
            readonly config_list?: readonly string[];
            /** @description Satellite the node runs on. Always 0. */
            readonly sat?: number;
            /** @description Satellite that was chosen. Always 0. */
            readonly computed_sat?: number;
            /** @description Its interfaces, in the order of `index`, `ethernet` many. */
            readonly interfaces: readonly components["schemas"]["LabInterface"][];
            /** @description Settings of its type, such as `qemu_nic`, `restart_policy`, `nvram` or `idlepc`. */
            readonly extras?: {
                readonly [key: string]: unknown;
            };
            /** @description Pattern of interface names. Kept by updates only; creating uses it once and forgets it. */
            readonly interface_naming_scheme?: string | null;
            /**
             * @description Machine type of a QEMU node, stamped by a migration.
             * @enum {string}
             */
            readonly machine_override?: "pc" | "q35";
            /** @description Console address. The list gives the path of the html5 operation; a single read gives an older form that is of no use. Absent where the node was not read live. */
            readonly url?: string | null;
            /** @description Processor use in percent. */
            readonly cpu_usage?: number | null;
            /** @description Memory in use, in bytes. */
            readonly ram_usage?: number | null;
            /** @description Disk in use, in MiB with four decimals, as text. */
            readonly disk_usage?: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * @description Kinds of network. Only `nat_cloud` and `bridge_cloud` behave differently from a plain bridge.
         * @enum {string}
         */
        readonly NetworkType: "linux_bridge" | "ovs_bridge" | "nat" | "nat_cloud" | "bridge_cloud" | "cloud" | "management" | "pnet0" | "pnet1" | "pnet2" | "pnet3" | "pnet4" | "pnet5" | "pnet6" | "pnet7" | "pnet8" | "pnet9" | "internal" | "internal2" | "internal3" | "private" | "private2" | "private3" | "nat0";
        /** @description Settings of a network. Sending any of them stores all eight, with null for the rest; an update replaces them as a whole and checks nothing. */
        readonly NetworkConfig: {
            /** @description IPv4 range without host bits. On a NAT cloud at most a /24. */
            readonly cidr?: string | null;
            /** @description Address of the gateway inside the range. */
            readonly gateway?: string | null;
            /**
             * @description Whether addresses are handed out. Off when a config is sent without it, on when a NAT cloud is made without a config.
             * @default false
             */
            readonly dhcp?: boolean | null;
            /** @description First address handed out, not within the first hundred of the range. */
            readonly dhcp_start?: string | null;
            /** @description Last address handed out. */
            readonly dhcp_end?: string | null;
            /** @description Host interface that traffic leaves through. */
            readonly egress_interface?: string | null;
            /** @description Bridge of the host that a `bridge_cloud` joins, `br-eth` and digits. Refused on other types. */
            readonly host_bridge?: string | null;
            /** @description NAT cloud of another lab to join, `nat-cloud:{lab id}:{network id}`. */
            readonly shared_cloud_id?: string | null;
        };
        /** @description What the host made of a network. NAT clouds have more members than the first five. */
        readonly NetworkRuntime: {
            /** @description Name of the host's bridge, at most 14 characters. */
            readonly bridge_name?: string | null;
            /**
             * @description Who provides the bridge.
             * @enum {string|null}
             */
            readonly driver?: "linux_bridge" | "nat_cloud" | "bridge_cloud" | null;
            /** @description When the bridge was made, ISO 8601 in UTC with offset. */
            readonly created_at?: string | null;
            /** @description Addresses given out to nodes. */
            readonly used_ips?: readonly string[];
            /** @description First host number that may be given out. Usually 2. */
            readonly first_offset?: number;
            /** @description Gateway of a NAT cloud. */
            readonly gateway?: string | null;
            /** @description Whether a NAT cloud hands out addresses. */
            readonly dhcp?: boolean;
            /** @description First address a NAT cloud hands out. */
            readonly dhcp_start?: string | null;
            /** @description Last address a NAT cloud hands out. */
            readonly dhcp_end?: string | null;
            /** @description On a NAT cloud that others join. */
            readonly shared_owner?: boolean | string | null;
            /** @description On a NAT cloud that joins another one. */
            readonly shared_reference?: boolean | string | null;
            /** @description Host interface that a NAT cloud leaves through. */
            readonly egress_interface?: string | null;
            /** @description Process that hands out addresses. */
            readonly dhcp_pid?: number | null;
            /** @description How addresses are translated, `nftables`. */
            readonly nat?: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A network of a lab. An implicit one is the hidden middle of a link between two nodes; it becomes an ordinary one when a third endpoint joins or when it is named, and never goes back. */
        readonly LabNetwork: {
            /** @description Number of the network in its lab, shared by implicit ones: the highest existing one plus 1, so the number of a removed network returns. Above 99999 its bridge cannot be named. */
            readonly id: number;
            /** @description Display name, unique in the lab without regard to case; empty on implicit networks. */
            readonly name: string;
            /** @description One of `NetworkType` for everything made through these routes; migrated files keep what they had. */
            readonly type: string;
            /** @description Position on the canvas in pixels from the left. */
            readonly left: number;
            /** @description Position on the canvas in pixels from the top. */
            readonly top: number;
            /** @description File name of the icon. */
            readonly icon?: string;
            /** @description A number here, 0 unless somebody wrote otherwise; text on nodes and links. */
            readonly width?: number;
            /** @description Line style, `Solid`. */
            readonly style?: string;
            /** @description Style of its links in an older page, `Straight`. */
            readonly linkstyle?: string;
            /** @description Colour as somebody wrote it, empty for the default. */
            readonly color?: string;
            /** @description Text beside it. */
            readonly label?: string;
            /** @description Whether it is drawn. 0 and 1 in seeded and migrated files. */
            readonly visibility: boolean | (0 | 1);
            /** @description True for the hidden middle of a link between two nodes. */
            readonly implicit?: boolean;
            /** @description Kept from an older model, -1. */
            readonly smart?: number;
            /** @description Its settings, empty when none were sent. */
            readonly config?: components["schemas"]["NetworkConfig"];
            /** @description What the host made of it. Absent on implicit networks until the lab was reconciled. */
            readonly runtime?: components["schemas"]["NetworkRuntime"];
            /** @description Link endpoints that name it; a link between two networks counts on both. Worked out when read, absent in the event of an implicit network, out of date by one in the event of a promotion. */
            readonly count?: number;
        };
        /** @description End of a link at an interface. Neither the node nor the interface needs to exist. */
        readonly NodeEndpoint: {
            /** @description Number of the node. */
            readonly node_id: number;
            /** @description Number of the interface on that node, from 0. The server takes 0 when it is left out. */
            readonly interface_index: number;
        };
        /** @description End of a link at a network. */
        readonly NetworkEndpoint: {
            /** @description Number of the network. Where both are sent, it wins over a node. */
            readonly network_id: number;
        };
        /** @description One end of a link, told apart by which member it has. */
        readonly LinkEndpoint: components["schemas"]["NodeEndpoint"] | components["schemas"]["NetworkEndpoint"];
        /** @description Where a link meets one of its ends. */
        readonly EndpointPosition: {
            /**
             * @description Whether the drawing decides or somebody placed it.
             * @enum {string}
             */
            readonly mode: "auto" | "manual";
            /** @description The place, for `manual`. Its form is the page's business. */
            readonly position?: unknown;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Where a link meets its ends. Replaced as a whole. */
        readonly EndpointPositions: {
            readonly from?: components["schemas"]["EndpointPosition"];
            readonly to?: components["schemas"]["EndpointPosition"];
        };
        /** @description Wanted quality of a link. Stored only: no traffic is ever shaped by it. Replaced as a whole, so members left out of an update are gone. */
        readonly LinkMetrics: {
            /** @description Delay in milliseconds. */
            readonly delay_ms?: number;
            /** @description Loss in percent. */
            readonly loss_pct?: number;
            /** @description Bandwidth in kilobits per second, 0 for unlimited. */
            readonly bandwidth_kbps?: number;
            /** @description Variation of the delay in milliseconds. */
            readonly jitter_ms?: number;
        };
        /** @description A stored link. The usual form runs from a node to a network. What a page shows as a link between two nodes is two of these that meet in an implicit network. */
        readonly LabLink: {
            /** @description `lnk_` and at least three digits: the highest existing number plus 1, so the id of a removed link returns. Imported links have other forms. */
            readonly id: string;
            readonly from: components["schemas"]["LinkEndpoint"];
            readonly to: components["schemas"]["LinkEndpoint"];
            /** @description Style of this link alone; null for the lab's default. */
            readonly style_override?: components["schemas"]["LinkStyle"] | null;
            readonly endpoint_positions?: components["schemas"]["EndpointPositions"];
            /** @description Text beside it. */
            readonly label?: string;
            /** @description Colour as somebody wrote it, empty for the default. */
            readonly color?: string;
            /** @description Stroke width as text, `"1"` by default. Anything can stand here. */
            readonly width?: string;
            readonly metrics?: components["schemas"]["LinkMetrics"];
            /** @description What hot plugging left behind. */
            readonly runtime?: {
                /** @description Which attach of the interface this link is; 0 when it never was attached to a running node. */
                readonly attach_generation?: number;
                /** @description Address given to the node on a network with a range. */
                readonly ip?: string;
            };
            /**
             * @description A constant of the REST answers. Never stored, never anything else.
             * @constant
             */
            readonly state?: "configured";
        };
        /** @description Who logs in. */
        readonly LoginRequest: {
            /** @description Name of the account. */
            readonly username: string;
            /** @description Its password. */
            readonly password: string;
        };
        /**
         * @description Only `admin` means anything; `editor` and `user` may do the same.
         * @enum {string}
         */
        readonly UserRole: "admin" | "editor" | "user";
        /** @description A new account. The server accepts every field of an account here but keeps only `username`, `password`, `email`, `name` and `role`. */
        readonly UserCreate: {
            /** @description Name to log in with. */
            readonly username: string;
            /** @description Address. Its form is not checked. */
            readonly email: string;
            /** @description Display name. */
            readonly name: string;
            /** @default user */
            readonly role?: components["schemas"]["UserRole"];
            /** @description At least 6 characters. */
            readonly password: string;
        };
        /** @description Changes to an account; null counts as absent. The server lets users change their own role, and does not check the word: an account with an unknown role can no longer be read. */
        readonly UserUpdate: {
            /** @description Address. */
            readonly email?: string | null;
            /** @description Display name. */
            readonly name?: string | null;
            /** @description One of the three roles. Anything else is stored too and breaks the account. */
            readonly role?: string | null;
            /** @description Limit of memory, -1 for none. Stored only. */
            readonly ram?: number | null;
            /** @description Limit of processors, -1 for none. Stored only. */
            readonly cpu?: number | null;
            /** @description Whether the account may open consoles in a page. */
            readonly html5?: boolean | null;
            /** @description New password. Its length is not checked here. */
            readonly password?: string | null;
        };
        /** @description A new folder. */
        readonly FolderCreate: {
            /**
             * @description The folder it goes into, or the folder itself when `name` is absent.
             * @default
             */
            readonly path?: string;
            /** @description Its name, without separators. */
            readonly name?: string | null;
        };
        /** @description Where a folder goes. */
        readonly FolderMove: {
            /** @description The full new path, not the new parent. */
            readonly path: string;
        };
        /** @description A new lab. Its file is `filename` if given, with `.json` added where missing, which then ignores `path` and the folder a user is limited to; otherwise `name` with every character but letters, digits, `-` and `_` turned into `-`, placed under `path`. */
        readonly LabMetaCreate: {
            /**
             * @description Display name.
             * @default
             */
            readonly name?: string;
            /**
             * @description Folder to put it in, or a whole path that ends in `.json`.
             * @default
             */
            readonly path?: string;
            /** @description File to create, from the root of all labs. */
            readonly filename?: string | null;
            /**
             * @description Who made it.
             * @default
             */
            readonly author?: string;
            /**
             * @description One line about it.
             * @default
             */
            readonly description?: string;
            /**
             * @description Its instructions.
             * @default
             */
            readonly body?: string;
            /**
             * @description Version of the lab, any text.
             * @default 0
             */
            readonly version?: string;
            /**
             * @description Seconds that startup scripts may take.
             * @default 300
             */
            readonly scripttimeout?: number;
            /**
             * @description Seconds of a countdown that pages show, 0 for none.
             * @default 0
             */
            readonly countdown?: number;
            /**
             * @description Stroke width of links, as text.
             * @default 1
             */
            readonly linkwidth?: string;
            /**
             * @description Whether pages show a grid.
             * @default true
             */
            readonly grid?: boolean;
            /**
             * @description Marks the lab as locked. Stored only, no write is refused for it.
             * @default false
             */
            readonly lock?: boolean;
            /**
             * @description Satellite to run on, as text.
             * @default -1
             */
            readonly sat?: string;
        };
        /** @description Changes to a lab's description. Null counts as absent. A new name does not move the file. */
        readonly LabMetaUpdate: {
            /** @description Display name. */
            readonly name?: string | null;
            /** @description Who made it. */
            readonly author?: string | null;
            /** @description One line about it. */
            readonly description?: string | null;
            /** @description Its instructions. */
            readonly body?: string | null;
            /** @description Version of the lab, any text. */
            readonly version?: string | null;
            /** @description Seconds that startup scripts may take. */
            readonly scripttimeout?: number | null;
            /** @description Seconds of a countdown that pages show. */
            readonly countdown?: number | null;
            /** @description Stroke width of links, as text. */
            readonly linkwidth?: string | null;
            /** @description Whether pages show a grid. */
            readonly grid?: boolean | null;
            /** @description Marks the lab as locked. Stored only. */
            readonly lock?: boolean | null;
        };
        /** @description What a legacy topology write may carry. `topology` counts only while the lab has no links; `nodes` overwrites any member of a node, ids and status included, without a check. */
        readonly TopologyPatch: {
            /** @description Edges to make links from. */
            readonly topology?: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description Members to overwrite, by node id. */
            readonly nodes?: {
                readonly [key: string]: {
                    readonly [key: string]: unknown;
                };
            };
            /** @description Members to overwrite, by network id. Only name, left, top, icon, width, style, linkstyle, color, label, visibility and smart are taken. */
            readonly networks?: {
                readonly [key: string]: {
                    readonly [key: string]: unknown;
                };
            };
        };
        /** @description A list of edges, or an object with edges and patches. */
        readonly TopologyPut: components["schemas"]["TopologyPatch"] | readonly {
            readonly [key: string]: unknown;
        }[];
        /** @description New place of a node or network. An id that does not exist is skipped. */
        readonly LayoutPosition: {
            /** @description Its number. */
            readonly id: number;
            /** @description Pixels from the left. Fractions are cut off. */
            readonly left?: number;
            /** @description Pixels from the top. Fractions are cut off. */
            readonly top?: number;
        };
        /** @description Section of the canvas to show. Members left out keep their value. */
        readonly LayoutViewport: {
            /** @description Horizontal offset in pixels. */
            readonly x?: number;
            /** @description Vertical offset in pixels. */
            readonly y?: number;
            /** @description Scale, 1 for none. */
            readonly zoom?: number;
        };
        /** @description Defaults of the lab. Members left out keep their value. */
        readonly LayoutDefaults: {
            readonly link_style?: components["schemas"]["LinkStyle"];
        };
        /** @description Positions and nothing else: any further member, at any level, is refused as a whole. An empty object is allowed and announced like any other. */
        readonly LayoutPut: {
            /** @description Nodes to move. */
            readonly nodes?: readonly components["schemas"]["LayoutPosition"][];
            /** @description Networks to move. */
            readonly networks?: readonly components["schemas"]["LayoutPosition"][];
            readonly viewport?: components["schemas"]["LayoutViewport"];
            readonly defaults?: components["schemas"]["LayoutDefaults"];
        };
        /**
         * @description Protocol of a console that can be asked for. QEMU offers telnet and vnc, Docker all three, IOL and Dynamips telnet.
         * @enum {string}
         */
        readonly ConsoleChoice: "telnet" | "vnc" | "rdp";
        /** @description A new node. What the template says applies to members that are absent; a default sent explicitly overrides the template. */
        readonly NodeCreate: {
            /** @description Display name. Need not be unique. */
            readonly name: string;
            /** @default qemu */
            readonly type?: components["schemas"]["NodeType"];
            /** @description Key of the template. */
            readonly template: string;
            /** @description One of the template's images. */
            readonly image: string;
            readonly console?: components["schemas"]["ConsoleChoice"];
            /** @description Virtual processors. */
            readonly cpu?: number;
            /** @description Memory in MB. */
            readonly ram?: number;
            /** @description Number of interfaces. */
            readonly ethernet?: number;
            /**
             * @description Seconds to wait before starting.
             * @default 0
             */
            readonly delay?: number;
            /**
             * @description Pixels from the left.
             * @default 0
             */
            readonly left?: number;
            /**
             * @description Pixels from the top.
             * @default 0
             */
            readonly top?: number;
            /** @description File name of the icon. */
            readonly icon?: string | null;
            /** @description Settings of its type; they win over the template's. */
            readonly extras?: {
                readonly [key: string]: unknown;
            };
            /** @description Comma-separated interface names; the last may hold `{n}` or `{slot}` (from 0) or `{port}` (from 1) and is repeated. Docker takes `eth{n}` only. Used once, not kept. */
            readonly interface_naming_scheme?: string | null;
        };
        /** @description Up to 24 new nodes of one kind, named `{name_prefix}-1` and on. */
        readonly NodeBatchCreate: {
            /**
             * @description Start of their names.
             * @default Node
             */
            readonly name_prefix?: string;
            /**
             * @description How many.
             * @default 1
             */
            readonly count?: number;
            /**
             * @description `grid` puts 4 in a row, 180 pixels apart and rows 140 pixels apart; `row` puts all in one row, 180 pixels apart.
             * @default grid
             * @enum {string}
             */
            readonly placement?: "grid" | "row";
            /** @default qemu */
            readonly type?: components["schemas"]["NodeType"];
            /** @description Key of the template. */
            readonly template: string;
            /** @description One of the template's images. */
            readonly image: string;
            readonly console?: components["schemas"]["ConsoleChoice"];
            /** @description Virtual processors of each. */
            readonly cpu?: number;
            /** @description Memory of each in MB. */
            readonly ram?: number;
            /** @description Number of interfaces of each. */
            readonly ethernet?: number;
            /**
             * @description Seconds to wait before starting.
             * @default 0
             */
            readonly delay?: number;
            /**
             * @description Pixels from the left of the first.
             * @default 0
             */
            readonly left?: number;
            /**
             * @description Pixels from the top of the first.
             * @default 0
             */
            readonly top?: number;
            /** @description File name of the icon. */
            readonly icon?: string | null;
            /** @description Settings of their type; they win over the template's. */
            readonly extras?: {
                readonly [key: string]: unknown;
            };
            /** @description Pattern of interface names, as for a single node. */
            readonly interface_naming_scheme?: string | null;
        };
        /** @description A new node that takes everything but name and image from its template. */
        readonly NodeFromTemplate: {
            /** @description Display name. */
            readonly name: string;
            readonly template_type: components["schemas"]["NodeType"];
            /** @description Key of the template. Keys of paired templates and of their children are refused. */
            readonly template_key: string;
            /** @description One of the template's images. */
            readonly image: string;
            /**
             * @description Pixels from the left.
             * @default 0
             */
            readonly left?: number;
            /**
             * @description Pixels from the top.
             * @default 0
             */
            readonly top?: number;
            /** @description Virtual processors, instead of the template's. */
            readonly cpu?: number | null;
            /** @description Memory in MB, instead of the template's. */
            readonly ram?: number | null;
            /** @description Number of interfaces, instead of the template's. */
            readonly ethernet?: number | null;
            /** @description Console, instead of the template's. */
            readonly console?: components["schemas"]["ConsoleChoice"] | null;
            /** @description Settings of its type; they win over the template's. */
            readonly extras?: {
                readonly [key: string]: unknown;
            };
        };
        /** @description The nodes and links of a paired template, all or none of them, side by side from the given place. */
        readonly NodeFromPairedTemplate: {
            /** @description Key of the paired template. */
            readonly template_key: string;
            /** @description Pixels from the left of the first node. */
            readonly base_left?: number;
            /** @description Pixels from the top of the nodes. */
            readonly base_top?: number;
            /** @description Names, by id of the child. */
            readonly name_overrides?: {
                readonly [key: string]: string;
            };
        };
        /** @description Changes to a node; null counts as absent. While it runs, only `name`, `icon`, `left`, `top`, `config` and `interface_naming_scheme` may change; others may be sent with the value they have. A new `ethernet` names additional interfaces `Gi{n}` or `eth{n}` whatever the template says, and leaves links to removed ones behind. */
        readonly NodeUpdate: {
            /** @description Display name. */
            readonly name?: string | null;
            /** @description File name of the icon. */
            readonly icon?: string | null;
            /** @description Pixels from the left. */
            readonly left?: number | null;
            /** @description Pixels from the top. */
            readonly top?: number | null;
            /** @description One of the template's images. */
            readonly image?: string | null;
            /** @description Virtual processors. */
            readonly cpu?: number | null;
            /** @description Memory in MB. */
            readonly ram?: number | null;
            /** @description Number of interfaces. */
            readonly ethernet?: number | null;
            /** @description Protocol of its console. */
            readonly console?: components["schemas"]["ConsoleType"] | null;
            /** @description Seconds to wait before starting. */
            readonly delay?: number | null;
            /** @description Startup configuration. */
            readonly config?: string | null;
            /** @description Settings of its type, replaced as a whole. */
            readonly extras?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Pattern of interface names. Kept with the node. */
            readonly interface_naming_scheme?: string | null;
        };
        /** @description Changes to an interface. Null clears a member. */
        readonly InterfaceUpdate: {
            /** @description MAC address to give it, stored trimmed and in lower case. Its form is not checked; only on a linked interface is it compared with those in use on the network. */
            readonly planned_mac?: string | null;
            /** @description Place on the node's border. Stored as sent. */
            readonly port_position?: components["schemas"]["PortPosition"] | null;
        };
        /** @description A new network. `bridge_cloud` needs `config.host_bridge`. */
        readonly NetworkCreate: {
            /** @description Display name, not blank and unique in the lab without regard to case. */
            readonly name: string;
            /** @default linux_bridge */
            readonly type?: components["schemas"]["NetworkType"];
            /**
             * @description Pixels from the left.
             * @default 0
             */
            readonly left?: number;
            /**
             * @description Pixels from the top.
             * @default 0
             */
            readonly top?: number;
            /** @description Its settings. A NAT cloud without any gets the first free /24, gateway .1 and addresses handed out from .100; one with some hands out addresses only when `dhcp` is true. */
            readonly config?: components["schemas"]["NetworkConfig"] | null;
        };
        /** @description Changes to a network; further members are dropped without a word. Naming an implicit network makes it an ordinary one. The type cannot change to or from `bridge_cloud`. */
        readonly NetworkUpdate: {
            /** @description Display name. Null is refused on an ordinary network, empty text is not. */
            readonly name?: string | null;
            readonly type?: components["schemas"]["NetworkType"] | null;
            /** @description Pixels from the left. */
            readonly left?: number | null;
            /** @description Pixels from the top. */
            readonly top?: number | null;
            /** @description File name of the icon. */
            readonly icon?: string | null;
            /** @description Whether it is drawn. */
            readonly visibility?: boolean | null;
            /** @description Its settings, replaced as a whole and not checked. Refused on a `bridge_cloud`. */
            readonly config?: {
                readonly [key: string]: unknown;
            } | null;
        };
        /** @description A new link; only these three members are read. Put the node at `from`: the other way round it is stored as sent and then hardly seen. Between two nodes the server makes an implicit network and two links. */
        readonly LinkCreate: {
            readonly from: components["schemas"]["LinkEndpoint"];
            readonly to: components["schemas"]["LinkEndpoint"];
            /** @description Style of this link alone; null for the lab's default. */
            readonly style_override?: components["schemas"]["LinkStyle"] | null;
        };
        /** @description Changes to a link. Each member is replaced as a whole and none is checked; the ends cannot be moved. */
        readonly LinkPatch: {
            /** @description Style of this link alone; null for the lab's default. */
            readonly style_override?: components["schemas"]["LinkStyle"] | null;
            readonly endpoint_positions?: components["schemas"]["EndpointPositions"];
            /** @description Text beside it. */
            readonly label?: string;
            /** @description Colour, empty for the default. */
            readonly color?: string;
            /** @description Stroke width as text. */
            readonly width?: string;
            readonly metrics?: components["schemas"]["LinkMetrics"];
        };
        /** @description An image for a template. */
        readonly ImageUpload: {
            /**
             * Format: binary
             * @description The file.
             */
            readonly image: Blob;
            /** @description Name of the image; the file's name without its last suffix when absent. */
            readonly image_name?: string;
        };
        /** @description An IOL licence. */
        readonly IourcUpload: {
            /**
             * Format: binary
             * @description The licence file, not empty and at most 1 MiB.
             */
            readonly file: Blob;
        };
        /** @description A Docker image of the host. */
        readonly DockerImageRef: {
            /** @description Repository and tag, such as `alpine:latest`. */
            readonly image: string;
        };
        /** @description A Docker image to fetch. */
        readonly DockerPull: {
            /** @description Repository and tag; `latest` when the tag is missing. */
            readonly reference: string;
            /**
             * @description Whether to mark it for use in labs afterwards.
             * @default true
             */
            readonly mark?: boolean;
        };
        /** @description An IOS image to measure. */
        readonly DynamipsCalibrate: {
            /** @description File name of the image, without folders. */
            readonly image: string;
        };
        /** @description An account. Limits are stored and not enforced; -1 means none. */
        readonly UserRead: {
            /** @description Name to log in with. */
            readonly username: string;
            /** @description Address. */
            readonly email: string;
            /** @description Display name. */
            readonly name: string;
            readonly role: components["schemas"]["UserRole"];
            /** @description Who checks the password, `internal`. */
            readonly extauth: string;
            /** @description Limit of memory. */
            readonly ram: number;
            /** @description Limit of processors. */
            readonly cpu: number;
            /** @description Satellite, -1 for any. */
            readonly sat: number;
            /** @description End of the account, epoch seconds. */
            readonly expiration: number;
            /** @description Whether the account may open consoles in a page. */
            readonly html5: boolean;
            /** @description Folder that an account without the admin role is limited to, `/` for no limit. No operation sets it. */
            readonly folder: string;
            /** @description Number of the account's pod. */
            readonly pod: number;
            /** @description Disk in use. */
            readonly diskusage: number;
            /** @description 1 with a session, 0 without. */
            readonly online: number | null;
            /** @description Address it last came from. */
            readonly ip: string | null;
            /** @description Lab it has open. */
            readonly lab: string | null;
            /** @description When its session ends or began, epoch seconds. */
            readonly session: number | null;
            /** @description End of its pod, epoch seconds. */
            readonly pexpiration: number | null;
            /** @description Start of the account, epoch seconds. */
            readonly datestart: number | null;
        };
        /** @description An account in the list of all. */
        readonly UserListItem: {
            /** @description Name to log in with. */
            readonly username: string;
            /** @description Address. */
            readonly email: string;
            /** @description Display name. */
            readonly name: string;
            readonly role: components["schemas"]["UserRole"];
            /** @description 1 with a session, 0 without. */
            readonly online?: number | null;
            /** @description Address it last came from. */
            readonly ip?: string | null;
            /** @description Folder it is limited to. */
            readonly folder?: string;
            /** @description Lab it has open. */
            readonly lab?: string | null;
            /** @description Number of its pod. */
            readonly pod?: number;
            /** @description Disk in use. */
            readonly diskusage?: number;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A folder. */
        readonly FolderEntry: {
            /** @description Last segment of its path. */
            readonly name: string;
            /** @description Path from the root of all labs, with a leading slash. */
            readonly path: string;
            /** @description Last change, epoch seconds. */
            readonly umtime: number;
            /** @description Last change as the server's clock on the wall shows it, such as `20 Nov 2026 17:55`. Not for reading by machines. */
            readonly mtime: string;
            /**
             * @description Always -1.
             * @constant
             */
            readonly spy: -1;
            /**
             * @description Always false.
             * @constant
             */
            readonly lock: false;
            /**
             * @description Always 0.
             * @constant
             */
            readonly shared: 0;
        };
        /** @description A lab file. It stays listed for a while after its file was removed behind the server's back. */
        readonly LabEntry: {
            /** @description File name. */
            readonly file: string;
            /** @description Path from the root of all labs, with a leading slash; without it, what the lab operations take. */
            readonly path: string;
            /** @description Last change, epoch seconds. */
            readonly umtime: number;
            /** @description Last change as text in the server's local time. */
            readonly mtime: string;
            /**
             * @description Always -1.
             * @constant
             */
            readonly spy: -1;
            /**
             * @description Always false, whatever the lab's own mark says.
             * @constant
             */
            readonly lock: false;
            /**
             * @description Always 0.
             * @constant
             */
            readonly shared: 0;
        };
        /** @description What a folder holds: of the root everything below it, of any other folder one level. Empty for a folder that does not exist. */
        readonly FolderListing: {
            /** @description Folders. At the root, `Running`, `Shared` and `Users` come first for accounts without a limit; these three are not real. */
            readonly folders: readonly components["schemas"]["FolderEntry"][];
            /** @description Lab files. */
            readonly labs: readonly components["schemas"]["LabEntry"][];
        };
        /** @description The folder that was made. */
        readonly FolderCreated: {
            /** @description Its path, with a leading slash. */
            readonly path: string;
        };
        /** @description A folder that changed its place; the labs in it went along. */
        readonly FolderMoved: {
            /** @description Where it was. */
            readonly old_path: string;
            /** @description Where it is. */
            readonly new_path: string;
        };
        /** @description A lab as creating it answers. */
        readonly LabCreated: {
            /** @description Id of the lab's document, a UUID. */
            readonly id: string;
            /** @description Path from the root of all labs without a leading slash; what the lab operations take. */
            readonly filename: string;
            /** @description Display name. */
            readonly name: string;
            /** @description The same path with a leading slash. */
            readonly path: string;
            /** @description Account that may change the description and delete the lab. */
            readonly owner: string;
            /** @description Who made it. */
            readonly author: string;
            /** @description One line about it. */
            readonly description: string;
            /** @description Its instructions. */
            readonly body: string;
            /** @description Version of the lab, any text. */
            readonly version: string;
            /** @description Seconds that startup scripts may take. */
            readonly scripttimeout: number;
            /** @description Seconds of a countdown that pages show. */
            readonly countdown: number;
            /** @description Stroke width of links, as text. */
            readonly linkwidth: string;
            /** @description Whether pages show a grid. */
            readonly grid: boolean;
            /** @description Marks the lab as locked. No write is refused for it. */
            readonly lock: boolean;
            /** @description Satellite to run on, as sent. */
            readonly sat: string;
        };
        /** @description A lab as changing its description answers. */
        readonly LabUpdated: {
            /** @description Id of the lab's document, a UUID. */
            readonly id: string;
            /** @description Path from the root of all labs without a leading slash; what the lab operations take. */
            readonly filename: string;
            /** @description Display name. */
            readonly name: string;
            /** @description The same path with a leading slash. */
            readonly path: string;
            /** @description Account that may change the description and delete the lab. */
            readonly owner: string;
            /** @description Who made it. */
            readonly author: string;
            /** @description One line about it. */
            readonly description: string;
            /** @description Its instructions. */
            readonly body: string;
            /** @description Version of the lab, any text. */
            readonly version: string;
            /** @description Seconds that startup scripts may take. */
            readonly scripttimeout: number;
            /** @description Seconds of a countdown that pages show. */
            readonly countdown: number;
            /** @description Stroke width of links, as text. */
            readonly linkwidth: string;
            /** @description Whether pages show a grid. */
            readonly grid: boolean;
            /** @description Marks the lab as locked. No write is refused for it. */
            readonly lock: boolean;
        };
        /** @description A lab's description, never its topology. For a file the server has no record of, `owner` is simply whoever asks and members come from the file. */
        readonly LabMeta: {
            /** @description Id of the lab's document, null in a file without one. */
            readonly id: string | null;
            /** @description Path from the root of all labs without a leading slash; what the lab operations take. */
            readonly filename: string;
            /** @description Display name. */
            readonly name?: string;
            /** @description The same path with a leading slash. */
            readonly path: string;
            /** @description Account that may change the description and delete the lab. */
            readonly owner: string;
            /** @description Who made it. */
            readonly author?: string;
            /** @description One line about it. */
            readonly description?: string;
            /** @description Its instructions. */
            readonly body?: string;
            /** @description Version of the lab, any text. */
            readonly version?: string;
            /** @description Seconds that startup scripts may take. */
            readonly scripttimeout?: number;
            /** @description Seconds of a countdown that pages show. */
            readonly countdown?: number;
            /** @description Stroke width of links, as text. */
            readonly linkwidth?: string;
            /** @description Whether pages show a grid. */
            readonly grid?: boolean;
            /** @description Marks the lab as locked. No write is refused for it. */
            readonly lock?: boolean;
            /** @description Satellite to run on, as text. */
            readonly sat?: string;
            /** @description Always empty. */
            readonly shared: readonly string[];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A link in the older form, worked out from the links. The node comes first; links between two networks are left out. */
        readonly LegacyEdge: {
            /** @description Always `ethernet`. */
            readonly type: string;
            /** @description `node` and its id. */
            readonly source: string;
            /** @description Name of that node. */
            readonly source_node_name: string;
            /** @description Kind of end, `node`. */
            readonly source_type: string;
            /** @description Name of the interface. */
            readonly source_label: string;
            /** @description Number of the interface. */
            readonly source_interfaceId: number;
            /** @description `node` or `network` and its id. */
            readonly destination: string;
            /** @description Name of that node or network. */
            readonly destination_node_name: string;
            /** @description Kind of end, `node` or `network`. */
            readonly destination_type: string;
            /** @description Name of the interface, empty at a network. */
            readonly destination_label: string;
            /** @description Number of the interface, or the word `network`. */
            readonly destination_interfaceId: number | "network";
            /** @description Network between the two, 0 for none. */
            readonly network_id: number;
            /** @description Text beside it. */
            readonly label: string;
            /** @description Colour, empty for the default. */
            readonly color: string;
            /** @description Stroke width as text. */
            readonly width: string;
        };
        /** @description What a layout write found and moved. */
        readonly LayoutTouched: {
            /** @description Nodes that exist among those sent. */
            readonly node_ids: readonly number[];
            /** @description Networks that exist among those sent. */
            readonly network_ids: readonly number[];
        };
        /** @description What was done to make the host match the lab. */
        readonly ReconcileSummary: {
            /** @description Bridges that are there. */
            readonly ensured: readonly string[];
            /** @description Bridges that were made. */
            readonly created: readonly string[];
            /** @description Bridges that were brought up. */
            readonly raised: readonly string[];
            /** @description What was left alone. */
            readonly skipped: readonly {
                /** @description Name of the bridge. */
                readonly bridge?: string;
                /** @description Its network. */
                readonly network_id?: number;
                /** @description Key of a network record that made no sense. */
                readonly key?: string;
                /** @description Why. */
                readonly reason: string;
            }[];
            /** @description What was done to NAT clouds. */
            readonly nat_cloud: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description Carriers of running QEMU nodes that were set. */
            readonly nic_link_state: readonly {
                /** @description Number of the node. */
                readonly node_id: number;
                /** @description Number of the interface. */
                readonly interface_index: number;
                /** @description Whether it has a link. */
                readonly up: boolean;
                /** @description Whether setting it worked. */
                readonly ok: boolean;
                /** @description Why not. */
                readonly reason?: string;
            }[];
        };
        /** @description Nodes that were made together. */
        readonly NodeBatch: {
            /** @description The nodes, in the order of their ids. */
            readonly nodes: readonly components["schemas"]["LabNode"][];
        };
        /** @description What a paired template became. */
        readonly PairedNodes: {
            /** @description The nodes. */
            readonly nodes: readonly components["schemas"]["LabNode"][];
            /** @description The links between them. */
            readonly links: readonly components["schemas"]["LabLink"][];
        };
        /** @description Where the console of a running node listens. */
        readonly NodeConsole: {
            /** @description Id of the lab's document, not its path. */
            readonly lab_id: string;
            /** @description Number of the node. */
            readonly node_id: number;
            /** @description Name of the node. */
            readonly name: string;
            readonly console: components["schemas"]["ConsoleType"];
            /** @description Always `127.0.0.1`, as the server sees it. */
            readonly host: string;
            /** @description Port on that host. */
            readonly port: number;
            /** @description Path of the html5 operation, for a page of the same origin. */
            readonly url: string;
        };
        /** @description End of a node's log. */
        readonly NodeLogs: {
            /** @description Lines as one text. */
            readonly logs: string;
        };
        /** @description Command line of a QEMU node. */
        readonly QemuPreview: {
            /** @description Its words in order. */
            readonly tokens: readonly {
                /** @description One word. */
                readonly token: string;
                /**
                 * @description Where it comes from; `actual` is read from the running process.
                 * @enum {string}
                 */
                readonly source: "default" | "user" | "actual";
            }[];
            /** @description Whether the node runs, so that words are the real ones. */
            readonly running: boolean;
        };
        /** @description Interfaces in the older form. An unknown node has none. */
        readonly InterfacesLegacy: {
            /** @description Number that was asked for. */
            readonly id: number;
            /** @description Type of the node, `qemu` for an unknown one. */
            readonly sort: string;
            /** @description Its interfaces in order. */
            readonly ethernet: readonly {
                /** @description Name of the interface. */
                readonly name: string;
                /** @description Network it is linked to, 0 for none. */
                readonly network_id: number;
            }[];
            /** @description Always empty. */
            readonly serial: readonly {
                readonly [key: string]: unknown;
            }[];
        };
        /** @description MAC address that an interface uses now. Asking is announced on the lab's document channel. */
        readonly LiveMac: {
            /**
             * @description Whether it is the planned one. Always `unavailable` for IOL and Dynamips.
             * @enum {string}
             */
            readonly state: "confirmed" | "mismatch" | "unavailable";
            /** @description Planned address, empty for none. */
            readonly planned_mac: string;
            /** @description Address in use, null when it cannot be known. */
            readonly live_mac: string | null;
            /** @description What runs the node. */
            readonly runtime_type: string | null;
            /** @description Why it cannot be known. */
            readonly reason: string | null;
        };
        /** @description What nodes of a template can do. */
        readonly TemplateCapabilities: {
            /** @description Whether interfaces can be linked while the node runs. */
            readonly hotplug: boolean;
            /** @description Most interfaces, up to 25 for QEMU, 99 for Docker. */
            readonly max_nics: number;
            /**
             * @description Machine type of QEMU, null for others. Only `q35` can be hot-plugged.
             * @enum {string|null}
             */
            readonly machine: "pc" | "q35" | null;
        };
        /** @description A template in the list of its type. */
        readonly TemplateSummary: {
            /** @description Key of the template. */
            readonly id: string;
            /** @description The same key once more. */
            readonly template: string;
            readonly type: components["schemas"]["NodeType"];
            /** @description Display name. */
            readonly name: string;
            /** @description One line about it. */
            readonly description: string;
            /** @description Kind of device, which decides the icon. */
            readonly icon_type: string;
            /** @description File name of the icon. */
            readonly icon: string;
            /** @description Virtual processors. */
            readonly cpu: number;
            /** @description Memory in MB. */
            readonly ram: number;
            /** @description Number of interfaces. */
            readonly ethernet: number;
            /** @description Console of its nodes. */
            readonly console_type: string;
            /** @description 1 caps the share of the host's processors, 0 does not. */
            readonly cpulimit: number;
            /** @description Settings of its type. */
            readonly extras: {
                readonly [key: string]: unknown;
            };
            readonly capabilities: components["schemas"]["TemplateCapabilities"];
            /** @description Other names of its images. */
            readonly image_aliases?: unknown;
            /** @description Key of the paired template that this one is a child of, null for none. Children must not be offered on their own. */
            readonly paired_parent?: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description An image a node can boot. */
        readonly Image: {
            /** @description Name to put into a node's `image`. */
            readonly image: string;
            /** @description Files it consists of. */
            readonly files?: readonly string[];
            /** @description Where it is on the host. */
            readonly path?: string;
            /** @description Where it comes from when not from the image folder, `docker` or `paired-child-declared`. */
            readonly source?: string;
            /** @description Port of its console, for VNC images. */
            readonly vnc_port?: number | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description What a new node gets when nothing else is said. */
        readonly NodeDefaults: {
            readonly type: components["schemas"]["NodeType"];
            /** @description Key of the template. */
            readonly template: string;
            /** @description First image, empty for none. */
            readonly image: string;
            /** @description Kind of device. */
            readonly icon_type?: string;
            /** @description File name of the icon. */
            readonly icon?: string;
            /** @description Virtual processors. */
            readonly cpu?: number;
            /** @description Memory in MB. */
            readonly ram?: number;
            /** @description Number of interfaces. */
            readonly ethernet?: number;
            /** @description Protocol of its console. */
            readonly console_type?: string;
            /** @description Seconds to wait before starting. */
            readonly delay?: number;
            /** @description 1 caps the share of the host's processors, 0 does not. */
            readonly cpulimit?: number;
            /** @description Settings of its type. */
            readonly extras?: {
                readonly [key: string]: unknown;
            };
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A field of a form for the settings of a type. */
        readonly ExtrasField: {
            /** @description Member of `extras`. */
            readonly key: string;
            /** @description Text beside the field. */
            readonly label: string;
            /**
             * @description Kind of field.
             * @enum {string}
             */
            readonly type: "text" | "number" | "select" | "textarea" | "env" | "readonly";
            /** @description Value when nothing was chosen. */
            readonly default: unknown;
            /** @description Choices of a `select`. */
            readonly options?: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description Hint in an empty field. */
            readonly placeholder?: string;
            /** @description More about it. */
            readonly description?: string;
            /** @description Whether the node must be stopped to change it. */
            readonly stoppedOnly?: boolean;
            /** @description Whether it affects how the node runs. */
            readonly runtime?: boolean;
        };
        /** @description A template with everything a form needs. */
        readonly CatalogTemplate: {
            /** @description Key of the template. */
            readonly key: string;
            readonly type: components["schemas"]["NodeType"];
            /** @description Display name. */
            readonly name: string;
            /** @description One line about it. */
            readonly description: string;
            readonly defaults: components["schemas"]["NodeDefaults"];
            /** @description Its images. */
            readonly images: readonly components["schemas"]["Image"][];
            /** @description Icons to choose from. */
            readonly icon_options: readonly string[];
            /** @description Fields of its settings. */
            readonly extras_schema: readonly components["schemas"]["ExtrasField"][];
            readonly capabilities: components["schemas"]["TemplateCapabilities"];
            /** @description Key of the paired template that this one is a child of, null for none. */
            readonly paired_parent?: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A template of several nodes with links. */
        readonly PairedTemplate: {
            /** @description Key of the template. */
            readonly key: string;
            /** @description Display name. */
            readonly name: string;
            /** @description Who makes the device. */
            readonly vendor?: string | null;
            /** @description Number of nodes. */
            readonly child_count: number;
            /** @description Number of links. */
            readonly link_count: number;
            /** @description Its nodes. */
            readonly children: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description Its links. */
            readonly links: readonly {
                readonly [key: string]: unknown;
            }[];
            /** @description Whether it can be used. */
            readonly valid: boolean;
            /** @description Why not. */
            readonly invalid_reason?: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Everything that forms for nodes need. Slow, many seconds with many templates; keep it. */
        readonly NodeCatalog: {
            /** @description All templates, children of paired ones included. */
            readonly templates: readonly components["schemas"]["CatalogTemplate"][];
            /** @description Templates of several nodes. */
            readonly paired_templates: readonly components["schemas"]["PairedTemplate"][];
            /** @description Icons to choose from. */
            readonly icon_options: readonly string[];
            /** @description Fields of a form for new nodes. */
            readonly create_fields: readonly string[];
            /** @description Fields of a form for existing nodes. */
            readonly edit_fields: readonly string[];
            /** @description Which members of a node may change when. */
            readonly runtime_editability: {
                /** @description At any time. */
                readonly always: readonly string[];
                /** @description While the node is stopped. */
                readonly stopped_only: readonly string[];
                /** @description Never. */
                readonly immutable: readonly string[];
            };
        };
        /** @description A Docker image of the host. */
        readonly DockerImage: {
            /** @description Its digest. */
            readonly id: string;
            /** @description Names it has. */
            readonly repo_tags: readonly string[];
            /** @description Marks it has. */
            readonly marker_tags: readonly string[];
            /** @description Whether labs may use it. */
            readonly marked: boolean;
            /** @description Size in bytes, rounded to what Docker prints; 0 when that could not be read. */
            readonly size: number;
            /** @description When it was made, as Docker prints it. */
            readonly created: string;
            /** @description First of its names. */
            readonly primary_repo_tag: string | null;
        };
        /** @description Docker images of the host. */
        readonly DockerImages: {
            /** @description All of them, marked or not. */
            readonly images: readonly components["schemas"]["DockerImage"][];
            /** @description Repository that marks are made in, `nova-ve-lab`. */
            readonly marker_namespace: string;
        };
        /** @description An image that labs may use now. */
        readonly DockerMarked: {
            /** @description The image. */
            readonly reference: string;
            /** @description Its mark. */
            readonly marker: string;
        };
        /** @description An image that labs may no longer use. */
        readonly DockerUnmarked: {
            /** @description The image. */
            readonly reference: string;
            /** @description The mark that is gone. */
            readonly marker_removed: string;
        };
        /** @description An image that was fetched. */
        readonly DockerPulled: {
            /** @description The image, with its tag. */
            readonly reference: string;
            /** @description Its mark, null when it was not to be marked. */
            readonly marker: string | null;
            /** @description What Docker printed. */
            readonly output: string;
        };
        /** @description An IOS image of the host. */
        readonly DynamipsImage: {
            /** @description File name. */
            readonly image: string;
            /** @description Where it is on the host. */
            readonly path: string;
            /** @description Size in bytes. */
            readonly size_bytes: number;
            /** @description Router it is for, null when its name does not tell. */
            readonly platform: string | null;
            /** @description SHA-256 in hexadecimal. */
            readonly image_sha256: string;
            /** @description Whether an idle value is known. */
            readonly calibrated: boolean;
            /** @description The idle value. */
            readonly idle_pc: string | null;
        };
        /** @description Idle value of an IOS image, kept for its digest. */
        readonly DynamipsCalibration: {
            /** @description File name. */
            readonly image: string;
            /** @description SHA-256 in hexadecimal. */
            readonly image_sha256: string;
            /** @description The chosen value. */
            readonly idle_pc: string;
            /** @description All values found. */
            readonly candidates: readonly string[];
            /** @description How long it took, in seconds. */
            readonly duration_s: number;
            /** @description Router it was measured on. */
            readonly platform: string;
        };
        /** @description Whether the service can work. */
        readonly Health: {
            /**
             * @description Always `ok`; a database that fails makes the call fail.
             * @constant
             */
            readonly database: "ok";
        };
        /** @description Load of the host. Most numbers travel as text. */
        readonly SystemStatus: {
            /** @description Version of the server. */
            readonly version: string;
            /** @description Always `8.0.0`, whatever is installed. */
            readonly qemu_version: string;
            /** @description State of memory merging. */
            readonly uksm: string;
            /** @description State of memory merging. */
            readonly ksm: string;
            /** @description State of processor limits. */
            readonly cpulimit: string;
            /** @description Physical processors. */
            readonly cpu: string;
            /** @description Logical processors. */
            readonly vCPU: string;
            /** @description Disk in use, in GiB with four decimals. */
            readonly disk: string;
            /** @description Free disk, in GiB with four decimals. */
            readonly diskavailable: string;
            /** @description Least free disk that is thought well, in GiB. */
            readonly mindisk: number;
            /** @description Memory in KiB. */
            readonly memtotal: string;
            /** @description Always 0. */
            readonly cached: number;
            /** @description Memory in use, in percent with four decimals. */
            readonly mem: string;
            /** @description Swap in use. */
            readonly swap: string;
            /** @description Swap in KiB. */
            readonly swapavailable: string;
            /** @description IOL nodes that run. */
            readonly iol: number;
            /** @description Dynamips nodes that run. */
            readonly dynamips: number;
            /** @description QEMU nodes that run. */
            readonly qemu: number;
            /** @description Docker nodes that run. */
            readonly docker: number;
            /** @description Virtual PCs that run. */
            readonly vpcs: number;
        };
        /** @description Disk of the host. */
        readonly Poll: {
            /** @description Free disk, in GiB with four decimals. */
            readonly diskavailable: string;
            /** @description Disk in use, in GiB with four decimals. */
            readonly disk: string;
            /** @description Least free disk that is thought well, in GiB. */
            readonly mindisk: number;
        };
        /** @description The IOL licence of the host. */
        readonly IourcStatus: {
            /** @description Whether there is one. */
            readonly installed: boolean;
            /** @description Folder it belongs in. */
            readonly directory: string;
            /** @description Where it is, null for none. */
            readonly path: string | null;
            /** @description Its file name, null for none. */
            readonly filename: string | null;
            /** @description Its size in bytes, null for none. */
            readonly size: number | null;
            /** @description Name of the host, which a licence is bound to. */
            readonly hostname: string;
            /** @description Full name of the host. */
            readonly fqdn: string;
            /** @description IPv4 addresses of the host. */
            readonly ips: readonly string[];
            /** @description Host id, which a licence is bound to; null when it could not be read. */
            readonly host_id: string | null;
        };
        /** @description A bridge of the host that networks can join. Up to 5 seconds old. */
        readonly BridgeCloud: {
            /** @description `bridge_cloud_` and the interface. */
            readonly id: string;
            /** @description Text for a choice. */
            readonly label: string;
            /** @description Name for `config.host_bridge`, `br-eth` and digits. */
            readonly host_bridge: string;
            /** @description Interface of the host, `eth` and digits. */
            readonly iface: string;
            /** @description Whether the bridge has a link. */
            readonly carrier: boolean;
            /** @description Addresses of the bridge, with prefix length. */
            readonly addrs: readonly string[];
        };
        /** @description A NAT cloud of any lab on this host. */
        readonly NatCloud: {
            /** @description Value for `config.shared_cloud_id`, `nat-cloud:{lab id}:{network id}`. */
            readonly id: string;
            /** @description Always `nat_cloud`. */
            readonly type?: string;
            /** @description Document id of the lab. */
            readonly lab_id: string;
            /** @description Path of the lab. */
            readonly lab_path: string;
            /** @description Name of the lab. */
            readonly lab_name?: string;
            /** @description Number of the network in that lab. */
            readonly network_id: number;
            /** @description Name of the network. */
            readonly network_name?: string;
            /** @description Name of the host's bridge. */
            readonly bridge_name?: string | null;
            /** @description Its range. */
            readonly cidr?: string | null;
            /** @description Its gateway. */
            readonly gateway?: string | null;
            /** @description Whether it hands out addresses. */
            readonly dhcp?: boolean | null;
            /** @description First address handed out. */
            readonly dhcp_start?: string | null;
            /** @description Last address handed out. */
            readonly dhcp_end?: string | null;
            /** @description Host interface it leaves through. */
            readonly egress_interface?: string | null;
            /** @description Cloud it joins, null for one of its own. */
            readonly shared_cloud_id?: string | null;
            /** @description Whether it joins another one. */
            readonly is_reference: boolean;
            /** @description Whether others may join it. */
            readonly safe_for_reuse: boolean;
            /** @description Why not. */
            readonly warning?: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Clouds of this host. */
        readonly Clouds: {
            /** @description NAT clouds of all labs, those that join others included. */
            readonly nat_clouds: readonly components["schemas"]["NatCloud"][];
            /** @description Bridges of the host. */
            readonly bridge_clouds: readonly components["schemas"]["BridgeCloud"][];
            /** @description Always empty. */
            readonly shared_bridges: readonly {
                readonly [key: string]: unknown;
            }[];
        };
        /** @description A version as plain JSON text. */
        readonly VersionText: string;
        /** @description Done; there is nothing to report. */
        readonly PlainSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
        };
        /** @description Logged in. The session is in the two cookies; the token is for callers without them. */
        readonly LoginSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The account. */
            readonly data: components["schemas"]["UserRead"];
            /** @description Token for the Authorization header, valid for an hour. Sockets do not take it. */
            readonly access_token: string;
            /** @constant */
            readonly token_type: "bearer";
        };
        /** @description Who is logged in. */
        readonly CurrentUserSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The account. */
            readonly data: components["schemas"]["UserRead"];
            /**
             * @description A constant of an older page.
             * @constant
             */
            readonly eve_uid: "local";
            /**
             * @description A constant of an older page.
             * @constant
             */
            readonly eve_expire: "20991231";
        };
        /** @description One account. */
        readonly UserSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The account. */
            readonly data: components["schemas"]["UserRead"];
        };
        /** @description All accounts. */
        readonly UserMapSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description Accounts by name. */
            readonly data: {
                readonly [key: string]: components["schemas"]["UserListItem"];
            };
        };
        /** @description A folder's content. */
        readonly FolderListingSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description What it holds. */
            readonly data: components["schemas"]["FolderListing"];
        };
        /** @description A new folder. */
        readonly FolderCreatedSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The folder. */
            readonly data: components["schemas"]["FolderCreated"];
        };
        /** @description A moved folder. */
        readonly FolderMovedSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description From where to where. */
            readonly data: components["schemas"]["FolderMoved"];
        };
        /** @description A new lab. */
        readonly LabCreatedSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The lab. */
            readonly data: components["schemas"]["LabCreated"];
        };
        /** @description A lab's description. */
        readonly LabMetaSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The description. */
            readonly data: components["schemas"]["LabMeta"];
        };
        /** @description A changed description. */
        readonly LabUpdatedSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The description. */
            readonly data: components["schemas"]["LabUpdated"];
        };
        /** @description Links in the older form. */
        readonly LegacyTopologySuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description Edges in the order of the links. */
            readonly data: readonly components["schemas"]["LegacyEdge"][];
        };
        /** @description A legacy topology write. */
        readonly TopologyEchoSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The edges just sent, unchanged; what was stored can differ. */
            readonly data: readonly {
                readonly [key: string]: unknown;
            }[];
        };
        /** @description A layout write. */
        readonly LayoutSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description What it touched. */
            readonly data: components["schemas"]["LayoutTouched"];
        };
        /** @description The host matches the lab. */
        readonly ReconcileSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description What was done for it. */
            readonly data: components["schemas"]["ReconcileSummary"];
        };
        /** @description What forms for nodes need. */
        readonly NodeCatalogSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The catalogue. */
            readonly data: components["schemas"]["NodeCatalog"];
        };
        /** @description All nodes of a lab. */
        readonly NodeMapSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description Nodes by decimal id, in the order of the file. */
            readonly data: {
                readonly [key: string]: components["schemas"]["LabNode"];
            };
        };
        /** @description One node. */
        readonly NodeSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The node. */
            readonly data: components["schemas"]["LabNode"];
        };
        /** @description New nodes. */
        readonly NodeBatchSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The nodes. */
            readonly data: components["schemas"]["NodeBatch"];
        };
        /** @description New nodes with links. */
        readonly PairedNodesSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The nodes and links. */
            readonly data: components["schemas"]["PairedNodes"];
        };
        /** @description Where a console listens. */
        readonly ConsoleSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The console. */
            readonly data: components["schemas"]["NodeConsole"];
        };
        /** @description A node's log. */
        readonly NodeLogsSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The log. */
            readonly data: components["schemas"]["NodeLogs"];
        };
        /** @description A command line. */
        readonly QemuPreviewSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The command line. */
            readonly data: components["schemas"]["QemuPreview"];
        };
        /** @description Interfaces in the older form. */
        readonly InterfacesLegacySuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The interfaces. */
            readonly data: components["schemas"]["InterfacesLegacy"];
        };
        /** @description Interfaces of a node. */
        readonly InterfaceListSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The interfaces in order. */
            readonly data: readonly components["schemas"]["InterfaceV2"][];
        };
        /** @description A changed interface. There is no `data`. */
        readonly InterfaceSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The interface. */
            readonly interface: components["schemas"]["InterfaceV2"];
        };
        /** @description Networks of a lab. */
        readonly NetworkMapSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description Networks by decimal id, in the order of the file, with `count`. */
            readonly data: {
                readonly [key: string]: components["schemas"]["LabNetwork"];
            };
        };
        /** @description A new network. There is no `data`. */
        readonly NetworkCreatedSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 201;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The network. */
            readonly network: components["schemas"]["LabNetwork"];
        };
        /** @description A changed network. There is no `data`. */
        readonly NetworkUpdatedSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /**
             * @description What sockets were told: a change, or that an implicit network became an ordinary one.
             * @enum {string}
             */
            readonly event: "network_updated" | "network_promoted";
            /** @description The network. */
            readonly network: components["schemas"]["LabNetwork"];
        };
        /** @description A network changed the older way. */
        readonly NetworkReplacedSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The network. */
            readonly data: components["schemas"]["LabNetwork"];
        };
        /** @description Links of a lab. */
        readonly LinkListSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description Links in the order they were stored. */
            readonly data: readonly components["schemas"]["LabLink"][];
        };
        /** @description A new link, or the replay of one. There is no `data`. */
        readonly LinkCreatedSuccess: {
            /**
             * @description Same as the HTTP status.
             * @enum {integer}
             */
            readonly code: 200 | 201;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The link; of two that were made between nodes, only the first. */
            readonly link: components["schemas"]["LabLink"];
            /** @description The network that was made for it. */
            readonly network?: components["schemas"]["LabNetwork"];
        };
        /** @description A changed link. There is no `data`. */
        readonly LinkUpdatedSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The link. */
            readonly link: components["schemas"]["LabLink"];
        };
        /** @description A link that is gone. */
        readonly LinkDeletedSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /**
             * @description Present when there was no such link.
             * @constant
             */
            readonly already_deleted?: true;
        };
        /** @description Templates of a type. */
        readonly TemplateMapSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description Templates by key. */
            readonly data: {
                readonly [key: string]: components["schemas"]["TemplateSummary"];
            };
        };
        /** @description Images of a template. */
        readonly ImageMapSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description Images by name. */
            readonly data: {
                readonly [key: string]: components["schemas"]["Image"];
            };
        };
        /** @description A new image. */
        readonly ImageSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The image. */
            readonly data: components["schemas"]["Image"];
        };
        /** @description Docker images of the host. */
        readonly DockerImagesSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The images. */
            readonly data: components["schemas"]["DockerImages"];
        };
        /** @description A marked image. */
        readonly DockerMarkedSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The image and its mark. */
            readonly data: components["schemas"]["DockerMarked"];
        };
        /** @description An image without its mark. */
        readonly DockerUnmarkedSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The image and the removed mark. */
            readonly data: components["schemas"]["DockerUnmarked"];
        };
        /** @description A fetched image. */
        readonly DockerPulledSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The image. */
            readonly data: components["schemas"]["DockerPulled"];
        };
        /** @description IOS images of the host. */
        readonly DynamipsImagesSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The images. */
            readonly data: readonly components["schemas"]["DynamipsImage"][];
        };
        /** @description A measured image. */
        readonly DynamipsCalibratedSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description What was found. */
            readonly data: components["schemas"]["DynamipsCalibration"];
        };
        /** @description The service can work. */
        readonly HealthSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The parts that were asked. */
            readonly data: components["schemas"]["Health"];
        };
        /** @description Load of the host. */
        readonly SystemStatusSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The figures. */
            readonly data: components["schemas"]["SystemStatus"];
        };
        /** @description Disk of the host. It has no `message`. */
        readonly PollSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description The figures. */
            readonly data: components["schemas"]["Poll"];
        };
        /** @description Settings of the host. Its `code` is 201 while the status is 200. */
        readonly SettingsSuccess: {
            /**
             * @description Not the HTTP status.
             * @constant
             */
            readonly code: 201;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description A constant object. */
            readonly data: {
                readonly [key: string]: unknown;
            };
        };
        /** @description The IOL licence of the host. */
        readonly IourcSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description Prose, with a number in parentheses on older operations. */
            readonly message: string;
            /** @description The licence. */
            readonly data: components["schemas"]["IourcStatus"];
        };
        /** @description Bridges of the host. It has no `message`. */
        readonly BridgeCloudsSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description The bridges. */
            readonly data: readonly components["schemas"]["BridgeCloud"][];
        };
        /** @description Clouds of the host. It has no `message`. */
        readonly CloudsSuccess: {
            /**
             * @description Same as the HTTP status.
             * @constant
             */
            readonly code: 200;
            /**
             * @description Tells success from the failures that share this HTTP status.
             * @constant
             */
            readonly status: "success";
            /** @description The clouds. */
            readonly data: components["schemas"]["Clouds"];
        };
        /** @description A network of another lab that joins a NAT cloud. */
        readonly CloudReference: {
            /** @description The cloud, `nat-cloud:{lab id}:{network id}`. */
            readonly cloud_id?: string;
            /** @description Path of the lab that joins it. */
            readonly lab_path?: string;
            /** @description Document id of that lab. */
            readonly lab_id?: string;
            /** @description Number of the network in that lab. */
            readonly network_id?: number;
            /** @description Name of the network. */
            readonly network_name?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A failure in the service's own form. On many operations it comes with HTTP 200, so `status` and `code` decide, never the HTTP status. The further members tell failures of the same number apart. */
        readonly FailureEnvelope: {
            /** @description What HTTP would call it, 400 or more. */
            readonly code: number;
            /**
             * @description `unauthorized` for wrong credentials, `error` for a name that is taken when creating accounts, `fail` for everything else.
             * @enum {string}
             */
            readonly status: "fail" | "error" | "unauthorized";
            /** @description Prose, with a number in parentheses on older operations. Only that number is worth reading. */
            readonly message: string;
            /** @description Lab whose file has the older form. */
            readonly lab_path?: string;
            /** @description Link that is in the way. */
            readonly existing_link?: components["schemas"]["LabLink"];
            /** @description Node whose interface is occupied. */
            readonly node_id?: number;
            /** @description Interface that is occupied. */
            readonly interface_index?: number;
            /** @description Network in question. */
            readonly network_id?: number;
            /** @description Link endpoints that still name the network. */
            readonly count?: number;
            /** @description Name that is taken. */
            readonly name?: string;
            /** @description Bridge that could not be made. */
            readonly bridge?: string;
            /** @description Host bridge that is malformed or missing. */
            readonly host_bridge?: string;
            /** @description NAT cloud that is missing or in use. */
            readonly shared_cloud_id?: string;
            /** @description Networks that join the cloud. */
            readonly references?: readonly components["schemas"]["CloudReference"][];
            /** @description Why a NAT cloud cannot be joined. */
            readonly warning?: string | null;
            /** @description Range in question. */
            readonly cidr?: string | null;
            /** @description Members that a layout write may not have, such as `links` or `nodes[*].name`. */
            readonly forbidden_fields?: readonly string[];
            /** @description A free MAC address instead of the one that is in use. */
            readonly suggested_mac?: string | null;
            /** @description Null when a Docker operation failed; what is in the way when a folder or lab cannot be deleted. */
            readonly data?: {
                /** @description Networks outside that join a cloud inside. */
                readonly references: readonly components["schemas"]["CloudReference"][];
            } | null;
        };
        /** @description What a guard of the web framework says. */
        readonly DetailObject: {
            /** @description Same as the HTTP status. */
            readonly code: number;
            /**
             * @description `unauthorized` or `forbidden`.
             * @enum {string}
             */
            readonly status: "unauthorized" | "forbidden";
            /** @description Prose, with a number in parentheses. */
            readonly message: string;
        };
        /** @description One thing that is wrong with a request. */
        readonly ValidationIssue: {
            /** @description Kind of mistake. */
            readonly type: string;
            /** @description Where, from `body`, `path` or `query` downwards. */
            readonly loc: readonly (string | number)[];
            /** @description Prose. */
            readonly msg: string;
            /** @description What was sent there. */
            readonly input?: unknown;
            /** @description Limits in question. */
            readonly ctx?: {
                readonly [key: string]: unknown;
            };
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A failure in the web framework's form. */
        readonly FrameworkDetail: {
            /** @description Prose, what a guard says, or all that is wrong with the request. */
            readonly detail: string | components["schemas"]["DetailObject"] | readonly components["schemas"]["ValidationIssue"][];
        };
        /** @description Number of the event on its channel. Two events that were published almost at once can arrive in the other order. */
        readonly FrameSeq: number;
        /** @description First frame of a connection, before any replay. A `seq` below what was seen earlier means that the server has restarted. */
        readonly HelloFrame: {
            /** @constant */
            readonly type: "hello";
            /** @description Number of the newest event, 0 for none. The replay that may follow ends with it. */
            readonly seq: number;
        };
        /** @description Events since the requested one are lost. A snapshot follows on the path channel; on the document channel nothing does, so read everything again. */
        readonly ForceResnapshotFrame: {
            /** @constant */
            readonly type: "force_resnapshot";
        };
        /** @description The whole document, after `force_resnapshot`. No REST operation answers it; a connection with a negative `last_seq` does, once there has been an event. */
        readonly LabTopologyFrame: {
            /** @description Number of the newest event in it. */
            readonly seq: number;
            /** @constant */
            readonly type: "lab_topology";
            /** @description Id of the lab's document. Not a revision. */
            readonly rev: string;
            /** @description Number of the last discovery in it; 0 on the path channel, which knows of none. */
            readonly generation: number;
            readonly payload: components["schemas"]["LabDocument"];
        };
        /** @description A lab as it is stored, and what the server works out from its links when it reads it. `status` of its nodes can be out of date: a stop on request is not written. */
        readonly LabDocument: {
            /**
             * @description Form of the document. Any other is refused.
             * @constant
             */
            readonly schema: 2;
            /** @description The same once more; absent until the first write after creation. */
            readonly schema_version?: number;
            /** @description Id of the document. A UUID for labs made through the service, any text otherwise. */
            readonly id: string;
            readonly meta: components["schemas"]["DocumentMeta"];
            /** @description Section of the canvas to show. */
            readonly viewport?: {
                /** @description Horizontal offset in pixels. */
                readonly x: number;
                /** @description Vertical offset in pixels. */
                readonly y: number;
                /** @description Scale, 1 for none. */
                readonly zoom: number;
            };
            /** @description Nodes by decimal id, in the order of the file. */
            readonly nodes: {
                readonly [key: string]: components["schemas"]["LabNode"];
            };
            /** @description Networks by decimal id, in the order of the file, implicit ones included. */
            readonly networks: {
                readonly [key: string]: components["schemas"]["LabNetwork"];
            };
            /** @description Links in the order they were stored, without `state`. */
            readonly links: readonly components["schemas"]["LabLink"][];
            /** @description Defaults of the lab. */
            readonly defaults?: {
                readonly link_style: components["schemas"]["LinkStyle"];
            };
            /** @description The links in the older form, worked out. */
            readonly topology?: readonly components["schemas"]["LegacyEdge"][];
            /** @description Texts on the canvas. The server keeps them without reading them. */
            readonly textobjects?: readonly unknown[];
            /** @description Lines on the canvas. The server keeps them without reading them. */
            readonly lineobjects?: readonly unknown[];
            /** @description Pictures on the canvas. The server keeps them without reading them. */
            readonly pictures?: readonly unknown[];
            /** @description Exercises. The server keeps them without reading them. */
            readonly tasks?: readonly unknown[];
            /** @description Sets of configurations. The server keeps them without reading them. */
            readonly configsets?: {
                readonly [key: string]: unknown;
            };
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A lab's description as the document has it. Members can be missing from imported files. */
        readonly DocumentMeta: {
            /** @description Display name. */
            readonly name?: string;
            /** @description Who made it. */
            readonly author?: string;
            /** @description One line about it. */
            readonly description?: string;
            /** @description Its instructions. */
            readonly body?: string;
            /** @description Version of the lab, any text. */
            readonly version?: string;
            /** @description Seconds that startup scripts may take. */
            readonly scripttimeout?: number;
            /** @description Seconds of a countdown that pages show. */
            readonly countdown?: number;
            /** @description Stroke width of links, as text. */
            readonly linkwidth?: string;
            /** @description Whether pages show a grid. */
            readonly grid?: boolean;
            /** @description Marks the lab as locked. No write is refused for it. */
            readonly lock?: boolean;
            /** @description Satellite to run on, as text. */
            readonly sat?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A link was stored. A new link between two nodes makes two of these. */
        readonly LinkCreatedFrame: {
            readonly seq: components["schemas"]["FrameSeq"];
            /** @constant */
            readonly type: "link_created";
            /** @description Always empty on this channel. */
            readonly rev: string;
            /** @description The link. */
            readonly payload: {
                /** @description The link. */
                readonly link: components["schemas"]["LabLink"];
            };
        };
        /** @description A link was changed. */
        readonly LinkUpdatedFrame: {
            readonly seq: components["schemas"]["FrameSeq"];
            /** @constant */
            readonly type: "link_updated";
            /** @description Always empty on this channel. */
            readonly rev: string;
            /** @description The link. */
            readonly payload: {
                /** @description The link as it is now. */
                readonly link: components["schemas"]["LabLink"];
            };
        };
        /** @description A link was removed. The other half of a link between two nodes is announced on its own, before. */
        readonly LinkDeletedFrame: {
            readonly seq: components["schemas"]["FrameSeq"];
            /** @constant */
            readonly type: "link_deleted";
            /** @description Always empty on this channel. */
            readonly rev: string;
            /** @description The link. */
            readonly payload: {
                /** @description Its id, which the next new link may get. */
                readonly link_id: string;
            };
        };
        /** @description A network was made. An implicit one comes without `count` and `runtime`. */
        readonly NetworkCreatedFrame: {
            readonly seq: components["schemas"]["FrameSeq"];
            /** @constant */
            readonly type: "network_created";
            /** @description Always empty on this channel. */
            readonly rev: string;
            /** @description The network. */
            readonly payload: {
                /** @description The network. */
                readonly network: components["schemas"]["LabNetwork"];
            };
        };
        /** @description A network was changed. */
        readonly NetworkUpdatedFrame: {
            readonly seq: components["schemas"]["FrameSeq"];
            /** @constant */
            readonly type: "network_updated";
            /** @description Always empty on this channel. */
            readonly rev: string;
            /** @description The network. */
            readonly payload: {
                /** @description The network as it is now. */
                readonly network: components["schemas"]["LabNetwork"];
            };
        };
        /** @description An implicit network became an ordinary one, by a third endpoint or by a name. */
        readonly NetworkPromotedFrame: {
            readonly seq: components["schemas"]["FrameSeq"];
            /** @constant */
            readonly type: "network_promoted";
            /** @description Always empty on this channel. */
            readonly rev: string;
            /** @description The network. */
            readonly payload: {
                /** @description The network. After a third endpoint its `count` is one too low. */
                readonly network: components["schemas"]["LabNetwork"];
            };
        };
        /** @description A network was removed, on request or with the links that met in it. */
        readonly NetworkDeletedFrame: {
            readonly seq: components["schemas"]["FrameSeq"];
            /** @constant */
            readonly type: "network_deleted";
            /** @description Always empty on this channel. */
            readonly rev: string;
            /** @description The network. */
            readonly payload: {
                /** @description The network as it was. Its `count` can be 2 although both links are gone. */
                readonly network: components["schemas"]["LabNetwork"];
            };
        };
        /** @description A layout was written, also an empty one. It says what moved but not where to; read the positions again. */
        readonly LayoutUpdatedFrame: {
            readonly seq: components["schemas"]["FrameSeq"];
            /** @constant */
            readonly type: "layout_updated";
            /** @description Always empty on this channel. */
            readonly rev: string;
            /** @description What moved. */
            readonly payload: {
                /** @description Nodes that moved. */
                readonly node_ids: readonly number[];
                /** @description Networks that moved. */
                readonly network_ids: readonly number[];
            };
        };
        /** @description An interface was changed. */
        readonly InterfaceUpdatedFrame: {
            readonly seq: components["schemas"]["FrameSeq"];
            /** @constant */
            readonly type: "interface_updated";
            /** @description Always empty on this channel. */
            readonly rev: string;
            /** @description The interface. */
            readonly payload: {
                /** @description Number of the node. */
                readonly node_id: number;
                /** @description Number of the interface. */
                readonly interface_index: number;
                /** @description The interface as it is now. */
                readonly interface: components["schemas"]["InterfaceV2"];
            };
        };
        /** @description Somebody asked for the MAC address in use. It repeats with every such call. */
        readonly InterfaceLiveMacFrame: {
            readonly seq: components["schemas"]["FrameSeq"];
            /** @constant */
            readonly type: "interface_live_mac";
            /** @description Id of the lab's document. Not a revision. */
            readonly rev: string;
            /** @description What was found. */
            readonly payload: {
                /** @description Number of the node. */
                readonly node_id: number;
                /** @description Number of the interface. */
                readonly interface_index: number;
                /**
                 * @description Whether it is the planned one.
                 * @enum {string}
                 */
                readonly state: "confirmed" | "mismatch" | "unavailable";
                /** @description Planned address, empty for none. */
                readonly planned_mac: string | null;
                /** @description Address in use, null when it cannot be known. */
                readonly live_mac: string | null;
                /** @description Why it cannot be known. */
                readonly reason: string | null;
            };
        };
        /** @description A node was found running or stopped against expectation. Starting and stopping on request is not announced. */
        readonly NodeStatusReconciledFrame: {
            readonly seq: components["schemas"]["FrameSeq"];
            /** @constant */
            readonly type: "node_status_reconciled";
            /** @description Id of the lab's document. Not a revision. */
            readonly rev: string;
            /** @description The node. */
            readonly payload: {
                /** @description Number of the node. */
                readonly node_id: number;
                /** @description 0 stopped, 2 running. */
                readonly status: components["schemas"]["NodeStatus"];
            };
        };
        /** @description An interface was taken from a running node that would not let go: its traffic is cut. */
        readonly NodeWarningFrame: {
            readonly seq: components["schemas"]["FrameSeq"];
            /** @constant */
            readonly type: "node_warning";
            /** @description Always empty in this frame. */
            readonly rev: string;
            /** @description The interface. */
            readonly payload: {
                /** @description Number of the node. */
                readonly node_id: number;
                /** @description Number of the interface. */
                readonly interface_index: number;
                /** @description Prose. */
                readonly message: string;
            };
        };
        /** @description A bridge of the lab has a member that no link declares. Repeated with every discovery, never taken back: when a later generation does not repeat it, it is gone. */
        readonly DiscoveredLinkFrame: {
            readonly seq: components["schemas"]["FrameSeq"];
            /** @constant */
            readonly type: "discovered_link";
            /** @description Always empty in this frame. */
            readonly rev: string;
            /** @description The member. */
            readonly payload: {
                /** @description Id of the lab's document. */
                readonly lab_id: string;
                /** @description Network of the bridge. */
                readonly network_id: number;
                /** @description Name of the bridge. */
                readonly bridge_name: string;
                /** @description Name of the member on the host. It can hold the node and interface where `peer_node_id` is null. */
                readonly iface: string;
                /** @description Node behind it; null for foreign interfaces, and for every lab whose hash has a `d` in it. */
                readonly peer_node_id: number | null;
                /** @description Number of the discovery. */
                readonly generation?: number;
            };
        };
        /** @description A declared link has no interface on the host. Repeated with every discovery, also for every link of a stopped node, never taken back. */
        readonly LinkDivergentFrame: {
            readonly seq: components["schemas"]["FrameSeq"];
            /** @constant */
            readonly type: "link_divergent";
            /** @description Always empty in this frame. */
            readonly rev: string;
            /** @description The link. */
            readonly payload: {
                /** @description Id of the link. */
                readonly link_id: string;
                /** @description Id of the lab's document. */
                readonly lab_id: string;
                /** @description Prose. */
                readonly reason: string;
                /** @description When, ISO 8601 in UTC with offset. */
                readonly last_checked: string;
                /** @description Number of the discovery. */
                readonly generation?: number;
            };
        };
        /** @description Handled by a known page, sent by no server. */
        readonly LinkStateFrame: {
            readonly seq: components["schemas"]["FrameSeq"];
            /** @constant */
            readonly type: "link_state";
            /** @description Unknown. */
            readonly rev: string;
            /** @description A state. */
            readonly payload: {
                /** @description A number, unlike the ids of links. */
                readonly link_id: number;
                /** @description Unknown. */
                readonly state: string;
            };
        };
        /** @description Handled by a known page, sent by no server. */
        readonly NodeStateFrame: {
            readonly seq: components["schemas"]["FrameSeq"];
            /** @constant */
            readonly type: "node_state";
            /** @description Unknown. */
            readonly rev: string;
            /** @description A state. */
            readonly payload: {
                /** @description Number of the node. */
                readonly node_id: number;
                /** @description Unknown. */
                readonly state: string;
            };
        };
        /** @description Handled by a known page, sent by no server, which says `link_updated` instead. */
        readonly LinkPatchedFrame: {
            readonly seq: components["schemas"]["FrameSeq"];
            /** @constant */
            readonly type: "link_patched";
            /** @description Unknown. */
            readonly rev: string;
            /** @description The link. */
            readonly payload: {
                /** @description The link. */
                readonly link: components["schemas"]["LabLink"];
            };
        };
    };
    responses: {
        /** @description No usable session and no usable token. `detail` is an object, or text when an access token was sent and refused. */
        readonly SessionMissing: {
            headers: {
                readonly "WWW-Authenticate": components["headers"]["Challenge"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["FrameworkDetail"];
            };
        };
        /** @description The user is not an admin. `detail` is an object. */
        readonly AdminRequired: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["FrameworkDetail"];
            };
        };
        /** @description Another user's account, and the caller is not an admin. `detail` is text. */
        readonly NotSelf: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["FrameworkDetail"];
            };
        };
        /** @description No account has this name. `detail` is text, as it is when a wrong base URL met no route. */
        readonly UserNotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["FrameworkDetail"];
            };
        };
        /** @description The request does not fit its schema, or the body is no JSON. `detail` is an array. */
        readonly ValidationFailed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["FrameworkDetail"];
            };
        };
        /** @description Another writer held the lab for 5 seconds. Nothing was changed. */
        readonly LabLocked: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["FailureEnvelope"];
            };
        };
        /** @description Something broke inside the service. The body is one line of text. */
        readonly ServerCrash: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                /** @example Internal Server Error */
                readonly "text/plain": string;
            };
        };
    };
    parameters: {
        /**
         * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
         * @example team/Nested.json
         */
        readonly LabPath: string;
        /**
         * @description The path of the folder below the labs directory.
         * @example team/archive
         */
        readonly FolderPath: string;
        /**
         * @description The name of an account.
         * @example ada
         */
        readonly Username: string;
        /**
         * @description The id of a node. Used again after the highest node was removed.
         * @example 1
         */
        readonly NodeId: number;
        /**
         * @description The ordinal of an interface of the node, from 0.
         * @example 0
         */
        readonly InterfaceIndex: number;
        /**
         * @description The id of a network. Used again after the highest network was removed.
         * @example 1
         */
        readonly NetworkId: number;
        /**
         * @description The id of a link. Used again after the highest link was removed.
         * @example lnk_001
         */
        readonly LinkId: string;
        /**
         * @description What runs the machine. `qemu`, `docker`, `iol` and `dynamips` are known; anything else is refused.
         * @example qemu
         */
        readonly TemplateType: string;
        /**
         * @description The key of a template.
         * @example vyos
         */
        readonly TemplateKey: string;
        /** @description Whether bridges behind node-to-node links and invisible networks are listed, too. */
        readonly IncludeHidden: boolean;
        /** @description How many of the last lines are wanted. */
        readonly Tail: number;
        /** @description True turns the answer into a stream of plain text that ends after about 6 seconds without output. */
        readonly Follow: boolean;
        /** @description Names the intent of this call within the lab. The newest 1024 keys are kept, in memory only, and only of calls that succeeded. The body is not compared: the same key with other ends answers with the old link, even after that was deleted. */
        readonly IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Always `Bearer`.
         * @example Bearer
         */
        readonly Challenge: string;
        /**
         * @description Seconds to wait.
         * @example 2
         */
        readonly RetryAfter: number;
        /** @description Two cookies, `nova_session` and `nova_user`: HttpOnly, `Path=/`, `SameSite=lax`, `Max-Age` 14400 or more, `Secure` where the host is set up for it. Absent when the login was refused. */
        readonly SessionCookies: string;
        /** @description Both session cookies with `Max-Age=0`. */
        readonly ExpiredCookies: string;
        /** @description Where to go. The token of the console is inside the fragment. */
        readonly Location: string;
        /** @description Names the file, `node-{node_id}.telnet` or `node-{node_id}.rdp`. Absent on failure. */
        readonly Attachment: string;
    };
    pathItems: never;
}
export interface operations {
    readonly login: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Who wants in. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LoginRequest"];
            };
        };
        readonly responses: {
            /** @description Logged in, or refused. */
            readonly 200: {
                headers: {
                    readonly "Set-Cookie": components["headers"]["SessionCookies"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoginSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly logout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description No session any more. */
            readonly 200: {
                headers: {
                    readonly "Set-Cookie": components["headers"]["ExpiredCookies"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainSuccess"];
                };
            };
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly get_current_user: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The caller. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CurrentUserSuccess"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly register_user: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The account. Rights and limits other than `role` are not stored. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UserCreate"];
            };
        };
        readonly responses: {
            /** @description The account, or the name is taken. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UserSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 403: components["responses"]["AdminRequired"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly list_users: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All accounts. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UserMapSuccess"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["AdminRequired"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly create_user: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The account. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UserCreate"];
            };
        };
        readonly responses: {
            /** @description The account, or the name is taken. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UserSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["AdminRequired"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly get_user: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of an account.
                 * @example ada
                 */
                readonly username: components["parameters"]["Username"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The account. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UserSuccess"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["NotSelf"];
            readonly 404: components["responses"]["UserNotFound"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly delete_user: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of an account.
                 * @example ada
                 */
                readonly username: components["parameters"]["Username"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The account is gone. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainSuccess"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["AdminRequired"];
            readonly 404: components["responses"]["UserNotFound"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly update_user: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of an account.
                 * @example ada
                 */
                readonly username: components["parameters"]["Username"];
            };
            readonly cookie?: never;
        };
        /** @description What to change. Absent members stay. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UserUpdate"];
            };
        };
        readonly responses: {
            /** @description The account after the change. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UserSuccess"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["NotSelf"];
            readonly 404: components["responses"]["UserNotFound"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly list_folders: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Folders and labs. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FolderListingSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly create_folder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Where, and how it is called. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FolderCreate"];
            };
        };
        readonly responses: {
            /** @description The folder exists, or was refused. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FolderCreatedSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly get_folder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the folder below the labs directory.
                 * @example team/archive
                 */
                readonly folder_path: components["parameters"]["FolderPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Folders and labs of this level. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FolderListingSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly move_folder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the folder below the labs directory.
                 * @example team/archive
                 */
                readonly folder_path: components["parameters"]["FolderPath"];
            };
            readonly cookie?: never;
        };
        /** @description The whole new path. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FolderMove"];
            };
        };
        readonly responses: {
            /** @description The folder has moved, or was refused. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FolderMovedSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly delete_folder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the folder below the labs directory.
                 * @example team/archive
                 */
                readonly folder_path: components["parameters"]["FolderPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The folder is gone, or was kept. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly create_lab: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Name, place and description. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LabMetaCreate"];
            };
        };
        readonly responses: {
            /** @description The lab exists, or was refused. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LabCreatedSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly get_lab: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The lab, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LabMetaSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly update_lab: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
            };
            readonly cookie?: never;
        };
        /** @description What to change. Absent members stay. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LabMetaUpdate"];
            };
        };
        readonly responses: {
            /** @description The lab after the change, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LabUpdatedSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly delete_lab: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The lab is gone, or was kept. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly get_topology: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Edges, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LegacyTopologySuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly put_topology: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
            };
            readonly cookie?: never;
        };
        /** @description Edges, or an object with edges, nodes and networks. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TopologyPut"];
            };
        };
        readonly responses: {
            /** @description What was sent, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TopologyEchoSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
            readonly 503: components["responses"]["LabLocked"];
        };
    };
    readonly put_layout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
            };
            readonly cookie?: never;
        };
        /** @description What goes where. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LayoutPut"];
            };
        };
        readonly responses: {
            /** @description The ids that were placed, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LayoutSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            /** @description The body holds more than a layout; `forbidden_fields` names what. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
            readonly 503: components["responses"]["LabLocked"];
        };
    };
    readonly reconcile_lab: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What was done, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReconcileSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
            readonly 503: components["responses"]["LabLocked"];
        };
    };
    readonly get_node_catalog: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The catalogue, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NodeCatalogSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly list_nodes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All nodes, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NodeMapSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly create_node: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
            };
            readonly cookie?: never;
        };
        /** @description The node. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NodeCreate"];
            };
        };
        readonly responses: {
            /** @description The node, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NodeSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly create_nodes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
            };
            readonly cookie?: never;
        };
        /** @description The kind, how many, and where. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NodeBatchCreate"];
            };
        };
        readonly responses: {
            /** @description The nodes, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NodeBatchSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly create_node_from_template: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
            };
            readonly cookie?: never;
        };
        /** @description The template and what differs from it. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NodeFromTemplate"];
            };
        };
        readonly responses: {
            /** @description The node, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NodeSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly create_paired_nodes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
            };
            readonly cookie?: never;
        };
        /** @description The template, and names for its children. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NodeFromPairedTemplate"];
            };
        };
        readonly responses: {
            /** @description The nodes and the first half of each link. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PairedNodesSuccess"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            /** @description The lab is outside the folder of the user. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"];
                };
            };
            /** @description The lab or the template does not exist. With a FrameworkDetail no route was met. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"] | components["schemas"]["FrameworkDetail"];
                };
            };
            /** @description A link of the template met an existing one, an occupied or a busy interface. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"];
                };
            };
            /** @description The template is faulty, the host refused, the lab is of an older schema, or (FrameworkDetail) the body does not fit its schema. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"] | components["schemas"]["FrameworkDetail"];
                };
            };
            /** @description Creation failed and was taken back. With a line of text instead of an envelope, something broke. */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    /** @example Internal Server Error */
                    readonly "text/plain": string;
                    readonly "application/json": components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 503: components["responses"]["LabLocked"];
        };
    };
    readonly get_node: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a node. Used again after the highest node was removed.
                 * @example 1
                 */
                readonly node_id: components["parameters"]["NodeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The node, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NodeSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly update_node: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a node. Used again after the highest node was removed.
                 * @example 1
                 */
                readonly node_id: components["parameters"]["NodeId"];
            };
            readonly cookie?: never;
        };
        /** @description What to change. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NodeUpdate"];
            };
        };
        readonly responses: {
            /** @description The node after the change, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NodeSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly delete_node: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a node. Used again after the highest node was removed.
                 * @example 1
                 */
                readonly node_id: components["parameters"]["NodeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The node is gone, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly start_node: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a node. Used again after the highest node was removed.
                 * @example 1
                 */
                readonly node_id: components["parameters"]["NodeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Started, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly stop_node: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a node. Used again after the highest node was removed.
                 * @example 1
                 */
                readonly node_id: components["parameters"]["NodeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Stopped, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly wipe_node: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a node. Used again after the highest node was removed.
                 * @example 1
                 */
                readonly node_id: components["parameters"]["NodeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Wiped, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly get_node_console: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a node. Used again after the highest node was removed.
                 * @example 1
                 */
                readonly node_id: components["parameters"]["NodeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The console, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ConsoleSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly open_node_html5: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a node. Used again after the highest node was removed.
                 * @example 1
                 */
                readonly node_id: components["parameters"]["NodeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It cannot be opened. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"];
                };
            };
            /** @description To the console, inside the gateway. */
            readonly 307: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly get_node_telnet: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a node. Used again after the highest node was removed.
                 * @example 1
                 */
                readonly node_id: components["parameters"]["NodeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file; with a JSON body, why not. */
            readonly 200: {
                headers: {
                    readonly "Content-Disposition": components["headers"]["Attachment"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /** @example telnet://127.0.0.1:32769 */
                    readonly "application/x-telnet": string;
                    readonly "application/json": components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly get_node_rdp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a node. Used again after the highest node was removed.
                 * @example 1
                 */
                readonly node_id: components["parameters"]["NodeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file; with a JSON body, why not. */
            readonly 200: {
                headers: {
                    readonly "Content-Disposition": components["headers"]["Attachment"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example full address:s:127.0.0.1:32769
                     *     prompt for credentials:i:1
                     *     administrative session:i:0
                     */
                    readonly "application/x-rdp": string;
                    readonly "application/json": components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly get_node_logs: {
        readonly parameters: {
            readonly query?: {
                /** @description How many of the last lines are wanted. */
                readonly tail?: components["parameters"]["Tail"];
                /** @description True turns the answer into a stream of plain text that ends after about 6 seconds without output. */
                readonly follow?: components["parameters"]["Follow"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a node. Used again after the highest node was removed.
                 * @example 1
                 */
                readonly node_id: components["parameters"]["NodeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The log, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                    readonly "application/json": components["schemas"]["NodeLogsSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly preview_qemu: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a node. Used again after the highest node was removed.
                 * @example 1
                 */
                readonly node_id: components["parameters"]["NodeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The command line, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QemuPreviewSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly list_node_interfaces: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a node. Used again after the highest node was removed.
                 * @example 1
                 */
                readonly node_id: components["parameters"]["NodeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The interfaces, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InterfacesLegacySuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly list_node_interfaces_v2: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a node. Used again after the highest node was removed.
                 * @example 1
                 */
                readonly node_id: components["parameters"]["NodeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The interfaces, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InterfaceListSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly update_interface: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a node. Used again after the highest node was removed.
                 * @example 1
                 */
                readonly node_id: components["parameters"]["NodeId"];
                /**
                 * @description The ordinal of an interface of the node, from 0.
                 * @example 0
                 */
                readonly interface_index: components["parameters"]["InterfaceIndex"];
            };
            readonly cookie?: never;
        };
        /** @description What to change. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InterfaceUpdate"];
            };
        };
        readonly responses: {
            /** @description The interface after the change, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InterfaceSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
            readonly 503: components["responses"]["LabLocked"];
        };
    };
    readonly get_live_mac: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a node. Used again after the highest node was removed.
                 * @example 1
                 */
                readonly node_id: components["parameters"]["NodeId"];
                /**
                 * @description The ordinal of an interface of the node, from 0.
                 * @example 0
                 */
                readonly interface_index: components["parameters"]["InterfaceIndex"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The address, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LiveMac"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly list_networks: {
        readonly parameters: {
            readonly query?: {
                /** @description Whether bridges behind node-to-node links and invisible networks are listed, too. */
                readonly include_hidden?: components["parameters"]["IncludeHidden"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The networks, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NetworkMapSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly create_network: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
            };
            readonly cookie?: never;
        };
        /** @description The network. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NetworkCreate"];
            };
        };
        readonly responses: {
            /** @description The lab is missing or of an older schema. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"];
                };
            };
            /** @description The network exists. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NetworkCreatedSuccess"];
                };
            };
            /** @description The host bridge is not named `br-eth` and digits. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            /** @description The host bridge or the shared cloud does not exist. With a FrameworkDetail no route was met. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"] | components["schemas"]["FrameworkDetail"];
                };
            };
            /** @description The name is taken, the shared cloud cannot be used, an address range overlaps or none is free, or the host refused. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"];
                };
            };
            /** @description A blank name, an address range or a DHCP range against the rules. With a FrameworkDetail the body does not fit its schema, or a bridge cloud names no host bridge. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"] | components["schemas"]["FrameworkDetail"];
                };
            };
            readonly 500: components["responses"]["ServerCrash"];
            readonly 503: components["responses"]["LabLocked"];
        };
    };
    readonly replace_network: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a network. Used again after the highest network was removed.
                 * @example 1
                 */
                readonly network_id: components["parameters"]["NetworkId"];
            };
            readonly cookie?: never;
        };
        /** @description What to change. Nulls are ignored. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NetworkUpdate"];
            };
        };
        readonly responses: {
            /** @description The network after the change, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NetworkReplacedSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly delete_network: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a network. Used again after the highest network was removed.
                 * @example 1
                 */
                readonly network_id: components["parameters"]["NetworkId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The network is gone; or the lab is missing or of an older schema. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlainSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            /** @description The network does not exist, or is the bridge behind a link. With a FrameworkDetail no route was met. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"] | components["schemas"]["FrameworkDetail"];
                };
            };
            /** @description Links are attached (`count`), or the cloud is in use (`shared_cloud_id`, `references`). */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
            readonly 503: components["responses"]["LabLocked"];
        };
    };
    readonly update_network: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a network. Used again after the highest network was removed.
                 * @example 1
                 */
                readonly network_id: components["parameters"]["NetworkId"];
            };
            readonly cookie?: never;
        };
        /** @description What to change. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NetworkUpdate"];
            };
        };
        readonly responses: {
            /** @description The network after the change; or the lab is missing or of an older schema. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NetworkUpdatedSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            /** @description The network does not exist. With a FrameworkDetail no route was met. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"] | components["schemas"]["FrameworkDetail"];
                };
            };
            /** @description The name is taken. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"];
                };
            };
            /** @description A change against the rules. With a FrameworkDetail the request does not fit its schema. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"] | components["schemas"]["FrameworkDetail"];
                };
            };
            readonly 500: components["responses"]["ServerCrash"];
            readonly 503: components["responses"]["LabLocked"];
        };
    };
    readonly list_links: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The links, or why not. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LinkListSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly create_link: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names the intent of this call within the lab. The newest 1024 keys are kept, in memory only, and only of calls that succeeded. The body is not compared: the same key with other ends answers with the old link, even after that was deleted. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
            };
            readonly cookie?: never;
        };
        /** @description Both ends. Members other than these are ignored. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LinkCreate"];
            };
        };
        readonly responses: {
            /** @description The first answer again, under a key that was used before; or the lab is missing or of an older schema. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LinkCreatedSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            /** @description The link exists. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LinkCreatedSuccess"];
                };
            };
            /** @description An end is missing, or names neither a node nor a network by number. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            /** @description The network does not exist. With a FrameworkDetail no route was met. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"] | components["schemas"]["FrameworkDetail"];
                };
            };
            /** @description The ends are joined already (`existing_link`), an interface is occupied (`existing_link`, `node_id`, `interface_index`), or it was busy for 2 seconds. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"];
                };
            };
            /** @description The running machine or the host refused. With a FrameworkDetail the body is no JSON object. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"] | components["schemas"]["FrameworkDetail"];
                };
            };
            readonly 500: components["responses"]["ServerCrash"];
            readonly 503: components["responses"]["LabLocked"];
        };
    };
    readonly delete_link: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a link. Used again after the highest link was removed.
                 * @example lnk_001
                 */
                readonly link_id: components["parameters"]["LinkId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The link is gone; or the lab is missing or of an older schema. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LinkDeletedSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            /** @description An interface of the link was busy for 2 seconds. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"];
                };
            };
            /** @description The running machine or the host refused. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 500: components["responses"]["ServerCrash"];
            readonly 503: components["responses"]["LabLocked"];
        };
    };
    readonly update_link: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The path of the lab file below the labs directory, `.json` included. Its slashes may stay slashes.
                 * @example team/Nested.json
                 */
                readonly lab_path: components["parameters"]["LabPath"];
                /**
                 * @description The id of a link. Used again after the highest link was removed.
                 * @example lnk_001
                 */
                readonly link_id: components["parameters"]["LinkId"];
            };
            readonly cookie?: never;
        };
        /** @description What to change. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LinkPatch"];
            };
        };
        readonly responses: {
            /** @description The link after the change; or the lab is missing or of an older schema. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LinkUpdatedSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            /** @description The link does not exist. With a FrameworkDetail no route was met. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"] | components["schemas"]["FrameworkDetail"];
                };
            };
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
            readonly 503: components["responses"]["LabLocked"];
        };
    };
    readonly list_templates: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description What runs the machine. `qemu`, `docker`, `iol` and `dynamips` are known; anything else is refused.
                 * @example qemu
                 */
                readonly template_type: components["parameters"]["TemplateType"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The templates, or the type is unknown. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TemplateMapSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly list_images: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description What runs the machine. `qemu`, `docker`, `iol` and `dynamips` are known; anything else is refused.
                 * @example qemu
                 */
                readonly template_type: components["parameters"]["TemplateType"];
                /**
                 * @description The key of a template.
                 * @example vyos
                 */
                readonly template_key: components["parameters"]["TemplateKey"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The images, or type or template is unknown. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImageMapSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly upload_image: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description What runs the machine. `qemu`, `docker`, `iol` and `dynamips` are known; anything else is refused.
                 * @example qemu
                 */
                readonly template_type: components["parameters"]["TemplateType"];
                /**
                 * @description The key of a template.
                 * @example vyos
                 */
                readonly template_key: components["parameters"]["TemplateKey"];
            };
            readonly cookie?: never;
        };
        /** @description The file. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["ImageUpload"];
            };
        };
        readonly responses: {
            /** @description The image, or template or file was refused. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImageSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["AdminRequired"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly list_docker_images: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The images. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DockerImagesSuccess"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly mark_docker_image: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The image. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DockerImageRef"];
            };
        };
        readonly responses: {
            /** @description Done, or refused. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DockerMarkedSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["AdminRequired"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly unmark_docker_image: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The image. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DockerImageRef"];
            };
        };
        readonly responses: {
            /** @description Done, or refused. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DockerUnmarkedSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["AdminRequired"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly pull_docker_image: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The image. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DockerPull"];
            };
        };
        readonly responses: {
            /** @description Pulled, or refused. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DockerPulledSuccess"] | components["schemas"]["FailureEnvelope"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["AdminRequired"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly list_dynamips_images: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The images. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DynamipsImagesSuccess"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly calibrate_dynamips: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The image. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DynamipsCalibrate"];
            };
        };
        readonly responses: {
            /** @description The value that was found and the candidates. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DynamipsCalibratedSuccess"];
                };
            };
            /** @description Not the bare name of a file. `detail` is text. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FrameworkDetail"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            /** @description No such image. `detail` is text, as it is when a wrong base URL met no route. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FrameworkDetail"];
                };
            };
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
            /** @description The emulator failed. `detail` is text. */
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FrameworkDetail"];
                };
            };
        };
    };
    readonly get_health: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Up. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HealthSuccess"];
                };
            };
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly get_status: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The load. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SystemStatusSuccess"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly get_poll: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The disk. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PollSuccess"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly get_settings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The settings. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SettingsSuccess"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly get_iourc: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The state. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IourcSuccess"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly upload_iourc: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The file. */
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["IourcUpload"];
            };
        };
        readonly responses: {
            /** @description The state after the upload. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IourcSuccess"];
                };
            };
            /** @description The file was refused. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureEnvelope"] | components["schemas"]["FrameworkDetail"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 422: components["responses"]["ValidationFailed"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly list_bridge_clouds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The bridges. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BridgeCloudsSuccess"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly list_clouds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The clouds. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CloudsSuccess"];
                };
            };
            readonly 401: components["responses"]["SessionMissing"];
            readonly 403: components["responses"]["AdminRequired"];
            readonly 500: components["responses"]["ServerCrash"];
        };
    };
    readonly get_version: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The version. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VersionText"];
                };
            };
        };
    };
    readonly get_local_version: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The version. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VersionText"];
                };
            };
        };
    };
    readonly get_online_version: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The version. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VersionText"];
                };
            };
        };
    };
}

export type LinkStyle = components['schemas']['LinkStyle']
export type NodeType = components['schemas']['NodeType']
export type ConsoleType = components['schemas']['ConsoleType']
export type NodeStatus = components['schemas']['NodeStatus']
export type PortPosition = components['schemas']['PortPosition']
export type LabInterface = components['schemas']['LabInterface']
export type InterfaceV2 = components['schemas']['InterfaceV2']
export type LabNode = components['schemas']['LabNode']
export type NetworkType = components['schemas']['NetworkType']
export type NetworkConfig = components['schemas']['NetworkConfig']
export type NetworkRuntime = components['schemas']['NetworkRuntime']
export type LabNetwork = components['schemas']['LabNetwork']
export type NodeEndpoint = components['schemas']['NodeEndpoint']
export type NetworkEndpoint = components['schemas']['NetworkEndpoint']
export type LinkEndpoint = components['schemas']['LinkEndpoint']
export type EndpointPosition = components['schemas']['EndpointPosition']
export type EndpointPositions = components['schemas']['EndpointPositions']
export type LinkMetrics = components['schemas']['LinkMetrics']
export type LabLink = components['schemas']['LabLink']
export type LoginRequest = components['schemas']['LoginRequest']
export type UserRole = components['schemas']['UserRole']
export type UserCreate = components['schemas']['UserCreate']
export type UserUpdate = components['schemas']['UserUpdate']
export type FolderCreate = components['schemas']['FolderCreate']
export type FolderMove = components['schemas']['FolderMove']
export type LabMetaCreate = components['schemas']['LabMetaCreate']
export type LabMetaUpdate = components['schemas']['LabMetaUpdate']
export type TopologyPatch = components['schemas']['TopologyPatch']
export type TopologyPut = components['schemas']['TopologyPut']
export type LayoutPosition = components['schemas']['LayoutPosition']
export type LayoutViewport = components['schemas']['LayoutViewport']
export type LayoutDefaults = components['schemas']['LayoutDefaults']
export type LayoutPut = components['schemas']['LayoutPut']
export type ConsoleChoice = components['schemas']['ConsoleChoice']
export type NodeCreate = components['schemas']['NodeCreate']
export type NodeBatchCreate = components['schemas']['NodeBatchCreate']
export type NodeFromTemplate = components['schemas']['NodeFromTemplate']
export type NodeFromPairedTemplate = components['schemas']['NodeFromPairedTemplate']
export type NodeUpdate = components['schemas']['NodeUpdate']
export type InterfaceUpdate = components['schemas']['InterfaceUpdate']
export type NetworkCreate = components['schemas']['NetworkCreate']
export type NetworkUpdate = components['schemas']['NetworkUpdate']
export type LinkCreate = components['schemas']['LinkCreate']
export type LinkPatch = components['schemas']['LinkPatch']
export type ImageUpload = components['schemas']['ImageUpload']
export type IourcUpload = components['schemas']['IourcUpload']
export type DockerImageRef = components['schemas']['DockerImageRef']
export type DockerPull = components['schemas']['DockerPull']
export type DynamipsCalibrate = components['schemas']['DynamipsCalibrate']
export type UserRead = components['schemas']['UserRead']
export type UserListItem = components['schemas']['UserListItem']
export type FolderEntry = components['schemas']['FolderEntry']
export type LabEntry = components['schemas']['LabEntry']
export type FolderListing = components['schemas']['FolderListing']
export type FolderCreated = components['schemas']['FolderCreated']
export type FolderMoved = components['schemas']['FolderMoved']
export type LabCreated = components['schemas']['LabCreated']
export type LabUpdated = components['schemas']['LabUpdated']
export type LabMeta = components['schemas']['LabMeta']
export type LegacyEdge = components['schemas']['LegacyEdge']
export type LayoutTouched = components['schemas']['LayoutTouched']
export type ReconcileSummary = components['schemas']['ReconcileSummary']
export type NodeBatch = components['schemas']['NodeBatch']
export type PairedNodes = components['schemas']['PairedNodes']
export type NodeConsole = components['schemas']['NodeConsole']
export type NodeLogs = components['schemas']['NodeLogs']
export type QemuPreview = components['schemas']['QemuPreview']
export type InterfacesLegacy = components['schemas']['InterfacesLegacy']
export type LiveMac = components['schemas']['LiveMac']
export type TemplateCapabilities = components['schemas']['TemplateCapabilities']
export type TemplateSummary = components['schemas']['TemplateSummary']
export type Image = components['schemas']['Image']
export type NodeDefaults = components['schemas']['NodeDefaults']
export type ExtrasField = components['schemas']['ExtrasField']
export type CatalogTemplate = components['schemas']['CatalogTemplate']
export type PairedTemplate = components['schemas']['PairedTemplate']
export type NodeCatalog = components['schemas']['NodeCatalog']
export type DockerImage = components['schemas']['DockerImage']
export type DockerImages = components['schemas']['DockerImages']
export type DockerMarked = components['schemas']['DockerMarked']
export type DockerUnmarked = components['schemas']['DockerUnmarked']
export type DockerPulled = components['schemas']['DockerPulled']
export type DynamipsImage = components['schemas']['DynamipsImage']
export type DynamipsCalibration = components['schemas']['DynamipsCalibration']
export type Health = components['schemas']['Health']
export type SystemStatus = components['schemas']['SystemStatus']
export type Poll = components['schemas']['Poll']
export type IourcStatus = components['schemas']['IourcStatus']
export type BridgeCloud = components['schemas']['BridgeCloud']
export type NatCloud = components['schemas']['NatCloud']
export type Clouds = components['schemas']['Clouds']
export type VersionText = components['schemas']['VersionText']
export type PlainSuccess = components['schemas']['PlainSuccess']
export type LoginSuccess = components['schemas']['LoginSuccess']
export type CurrentUserSuccess = components['schemas']['CurrentUserSuccess']
export type UserSuccess = components['schemas']['UserSuccess']
export type UserMapSuccess = components['schemas']['UserMapSuccess']
export type FolderListingSuccess = components['schemas']['FolderListingSuccess']
export type FolderCreatedSuccess = components['schemas']['FolderCreatedSuccess']
export type FolderMovedSuccess = components['schemas']['FolderMovedSuccess']
export type LabCreatedSuccess = components['schemas']['LabCreatedSuccess']
export type LabMetaSuccess = components['schemas']['LabMetaSuccess']
export type LabUpdatedSuccess = components['schemas']['LabUpdatedSuccess']
export type LegacyTopologySuccess = components['schemas']['LegacyTopologySuccess']
export type TopologyEchoSuccess = components['schemas']['TopologyEchoSuccess']
export type LayoutSuccess = components['schemas']['LayoutSuccess']
export type ReconcileSuccess = components['schemas']['ReconcileSuccess']
export type NodeCatalogSuccess = components['schemas']['NodeCatalogSuccess']
export type NodeMapSuccess = components['schemas']['NodeMapSuccess']
export type NodeSuccess = components['schemas']['NodeSuccess']
export type NodeBatchSuccess = components['schemas']['NodeBatchSuccess']
export type PairedNodesSuccess = components['schemas']['PairedNodesSuccess']
export type ConsoleSuccess = components['schemas']['ConsoleSuccess']
export type NodeLogsSuccess = components['schemas']['NodeLogsSuccess']
export type QemuPreviewSuccess = components['schemas']['QemuPreviewSuccess']
export type InterfacesLegacySuccess = components['schemas']['InterfacesLegacySuccess']
export type InterfaceListSuccess = components['schemas']['InterfaceListSuccess']
export type InterfaceSuccess = components['schemas']['InterfaceSuccess']
export type NetworkMapSuccess = components['schemas']['NetworkMapSuccess']
export type NetworkCreatedSuccess = components['schemas']['NetworkCreatedSuccess']
export type NetworkUpdatedSuccess = components['schemas']['NetworkUpdatedSuccess']
export type NetworkReplacedSuccess = components['schemas']['NetworkReplacedSuccess']
export type LinkListSuccess = components['schemas']['LinkListSuccess']
export type LinkCreatedSuccess = components['schemas']['LinkCreatedSuccess']
export type LinkUpdatedSuccess = components['schemas']['LinkUpdatedSuccess']
export type LinkDeletedSuccess = components['schemas']['LinkDeletedSuccess']
export type TemplateMapSuccess = components['schemas']['TemplateMapSuccess']
export type ImageMapSuccess = components['schemas']['ImageMapSuccess']
export type ImageSuccess = components['schemas']['ImageSuccess']
export type DockerImagesSuccess = components['schemas']['DockerImagesSuccess']
export type DockerMarkedSuccess = components['schemas']['DockerMarkedSuccess']
export type DockerUnmarkedSuccess = components['schemas']['DockerUnmarkedSuccess']
export type DockerPulledSuccess = components['schemas']['DockerPulledSuccess']
export type DynamipsImagesSuccess = components['schemas']['DynamipsImagesSuccess']
export type DynamipsCalibratedSuccess = components['schemas']['DynamipsCalibratedSuccess']
export type HealthSuccess = components['schemas']['HealthSuccess']
export type SystemStatusSuccess = components['schemas']['SystemStatusSuccess']
export type PollSuccess = components['schemas']['PollSuccess']
export type SettingsSuccess = components['schemas']['SettingsSuccess']
export type IourcSuccess = components['schemas']['IourcSuccess']
export type BridgeCloudsSuccess = components['schemas']['BridgeCloudsSuccess']
export type CloudsSuccess = components['schemas']['CloudsSuccess']
export type CloudReference = components['schemas']['CloudReference']
export type FailureEnvelope = components['schemas']['FailureEnvelope']
export type DetailObject = components['schemas']['DetailObject']
export type ValidationIssue = components['schemas']['ValidationIssue']
export type FrameworkDetail = components['schemas']['FrameworkDetail']
export type FrameSeq = components['schemas']['FrameSeq']
export type HelloFrame = components['schemas']['HelloFrame']
export type ForceResnapshotFrame = components['schemas']['ForceResnapshotFrame']
export type LabTopologyFrame = components['schemas']['LabTopologyFrame']
export type LabDocument = components['schemas']['LabDocument']
export type DocumentMeta = components['schemas']['DocumentMeta']
export type LinkCreatedFrame = components['schemas']['LinkCreatedFrame']
export type LinkUpdatedFrame = components['schemas']['LinkUpdatedFrame']
export type LinkDeletedFrame = components['schemas']['LinkDeletedFrame']
export type NetworkCreatedFrame = components['schemas']['NetworkCreatedFrame']
export type NetworkUpdatedFrame = components['schemas']['NetworkUpdatedFrame']
export type NetworkPromotedFrame = components['schemas']['NetworkPromotedFrame']
export type NetworkDeletedFrame = components['schemas']['NetworkDeletedFrame']
export type LayoutUpdatedFrame = components['schemas']['LayoutUpdatedFrame']
export type InterfaceUpdatedFrame = components['schemas']['InterfaceUpdatedFrame']
export type InterfaceLiveMacFrame = components['schemas']['InterfaceLiveMacFrame']
export type NodeStatusReconciledFrame = components['schemas']['NodeStatusReconciledFrame']
export type NodeWarningFrame = components['schemas']['NodeWarningFrame']
export type DiscoveredLinkFrame = components['schemas']['DiscoveredLinkFrame']
export type LinkDivergentFrame = components['schemas']['LinkDivergentFrame']
export type LinkStateFrame = components['schemas']['LinkStateFrame']
export type NodeStateFrame = components['schemas']['NodeStateFrame']
export type LinkPatchedFrame = components['schemas']['LinkPatchedFrame']

export type GetNodeLogsQuery = NonNullable<operations['get_node_logs']['parameters']['query']>
export type ListNetworksQuery = NonNullable<operations['list_networks']['parameters']['query']>

/** Whatever the service pushes, told apart by `type`. */
export type LabFrame =
  | HelloFrame
  | ForceResnapshotFrame
  | LabTopologyFrame
  | LinkCreatedFrame
  | LinkUpdatedFrame
  | LinkDeletedFrame
  | NetworkCreatedFrame
  | NetworkUpdatedFrame
  | NetworkPromotedFrame
  | NetworkDeletedFrame
  | LayoutUpdatedFrame
  | InterfaceUpdatedFrame
  | InterfaceLiveMacFrame
  | NodeStatusReconciledFrame
  | NodeWarningFrame
  | DiscoveredLinkFrame
  | LinkDivergentFrame
  | LinkStateFrame
  | NodeStateFrame
  | LinkPatchedFrame
