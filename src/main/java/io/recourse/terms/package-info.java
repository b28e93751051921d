/** Clocks of a case and the statutory and granted terms they run by. */
package io.recourse.terms;
