/** What customers said and nobody answered yet, over all channels, as one list. */
package io.recourse.inbox;
