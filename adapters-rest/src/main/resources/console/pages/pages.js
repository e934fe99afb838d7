// The parts of the console. Each brings its pages and texts; what a page needs is fetched when it is opened.
import "./home/routes.js";
import "./customers/routes.js";
import "./imports/routes.js";
import "./tasks/routes.js";
import "./products/routes.js";
import "./mail/routes.js";
import "./chat/routes.js";
import "./prompts/routes.js";
import "./recommend/routes.js";
import "./models/routes.js";
import "./system/routes.js";
import "./account/routes.js";
