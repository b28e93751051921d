/** Words that run from right to left, or turn what stands beside them, are kept to themselves. */
package io.recourse.web.directions;
