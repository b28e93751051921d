/** What a process instance consists of, read in one round trip when a command begins on it. */
package io.recourse.engine.instance;
