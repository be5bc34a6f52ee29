/** Publications on security and conflict, one file each. */
import "./baliga-sjostrom-2004.js";
import "./baliga-sjostrom-2012.js";
import "./chassang-padro-i-miquel-2010.js";
import "./fearon-1995.js";
import "./jervis-1978.js";
import "./kydd-2005.js";
import "./lanchester-1916.js";
import "./osgood-1962.js";
import "./powell-1988.js";
import "./richardson-1960.js";
import "./schelling-1958.js";
import "./schelling-1960.js";
import "./tullock-1980.js";
import "./wagner-1983.js";
