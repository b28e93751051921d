/**
 * The service desk: whoever calls or stands at the counter is found, a case of any kind is opened
 * for them that reaches their own agent, and what they called for is kept.
 */
package io.recourse.hotline;
