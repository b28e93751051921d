/** Complex cases given to the team that finds solutions of its own (TRI-08). */
package io.recourse.specialists;
