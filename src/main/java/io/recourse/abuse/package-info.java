/** Abusive contacts that staff flag: a supervisor takes part, the agent is supported (CMP-10). */
package io.recourse.abuse;
