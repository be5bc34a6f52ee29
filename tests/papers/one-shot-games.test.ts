/** Publications on one-shot games, one file each. */
import "./basu-1994.js";
import "./bernheim-1984.js";
import "./carlsson-van-damme-1993.js";
import "./harsanyi-selten-1988.js";
import "./kohlberg-mertens-1986.js";
import "./kuhn-1950.js";
import "./milgrom-roberts-1990.js";
import "./myerson-1978.js";
import "./nash-1951.js";
import "./oneill-1987.js";
import "./pearce-1984.js";
import "./rapoport-guyer-1966.js";
import "./ritzberger-1994.js";
import "./von-neumann-1928.js";
import "./von-neumann-morgenstern-1944.js";
