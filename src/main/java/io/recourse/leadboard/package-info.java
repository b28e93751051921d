/**
 * The lead's board: live load per team and person, what breaches soon, what stands still, and the
 * work of somebody who is away moved to others (SLA-08).
 */
package io.recourse.leadboard;
