/** Sessions of browsers: in the memory of the only node, or in the database for all of them. */
package io.recourse.web.sessions;
