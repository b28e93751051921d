package io.recourse.assignment;

import java.time.Instant;

/**
 * Free tasks of a team pile up, and another team helps out.
 *
 * @param stays tasks of each person that stay with the team
 * @param endsBelow with fewer tasks of each person it is over
 */
public record Peak(String team, String helper, int stays, int endsBelow, Instant beganAt) {}
