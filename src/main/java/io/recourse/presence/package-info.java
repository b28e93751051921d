/**
 * Who else is at a case just now: looking, writing or away; kept in memory, forgotten in a minute.
 */
package io.recourse.presence;
