/** What the engine writes at the end of a command, sent to the database in one round trip. */
package io.recourse.engine.flush;
