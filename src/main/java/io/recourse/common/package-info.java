/** Words every feature shares: money, case numbers, actors, events, problems. No framework. */
package io.recourse.common;
