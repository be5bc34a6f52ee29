/** Publications on computing equilibria, on correlated play and on cooperative games, one file each. */
import "./aumann-1974.js";
import "./lemke-howson-1964.js";
import "./moulin-vial-1978.js";
import "./nau-gomez-canovas-hansen-2004.js";
import "./quint-shubik-1997.js";
import "./shapley-1953-value.js";
import "./shapley-1974.js";
import "./shapley-shubik-1954.js";
import "./von-stengel-1999.js";
import "./von-stengel-2007.js";
import "./winkels-1979.js";
