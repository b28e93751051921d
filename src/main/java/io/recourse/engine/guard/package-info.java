/** What the engine may not do: scripts, foreign expressions, queries with expressions, grants. */
package io.recourse.engine.guard;
