/** Files that customers and staff add to a case. */
package io.recourse.evidence;
