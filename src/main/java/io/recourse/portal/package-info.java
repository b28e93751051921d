/** The customer's own pages: find an order, ask for a return, follow a case, act on it. */
package io.recourse.portal;
