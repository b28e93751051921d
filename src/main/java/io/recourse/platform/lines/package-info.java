/** Lines to a PostgreSQL of one's own: which server they lead to, and when they are given up. */
package io.recourse.platform.lines;
