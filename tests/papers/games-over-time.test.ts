/** Publications on repeated, stochastic and differential games, one file each. */
import "./abreu-pearce-stacchetti-1990.js";
import "./abreu-sannikov-2014.js";
import "./axelrod-1984.js";
import "./basar-olsder-1999.js";
import "./benoit-krishna-1985.js";
import "./engwerda-2005.js";
import "./friedman-1971.js";
import "./fudenberg-maskin-1986.js";
import "./maskin-tirole-2001.js";
import "./nowak-sigmund-1993.js";
import "./shapley-1953-stochastic.js";
