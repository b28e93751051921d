/** Product upgrades and function extensions, sold for a unit and carried out on a case (REP-08). */
package io.recourse.upgrades;
