/** The customer's own pages. */
package io.recourse.portal;
