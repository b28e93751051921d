/** Damage of goods on their way back: recorded at inspection, its risk judged, claimed for. */
package io.recourse.transitdamage;
