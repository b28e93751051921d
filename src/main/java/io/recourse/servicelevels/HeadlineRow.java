package io.recourse.servicelevels;

/**
 * One team, type or country (SLA-04).
 *
 * @param key null for all of them together, empty where a case has none
 * @param whole whenever they came
 * @param peak those that came in peak hours
 * @param rest the others
 */
public record HeadlineRow(String key, Headline whole, Headline peak, Headline rest) {

  /** Before anything was counted. */
  public static HeadlineRow empty(String key) {
    return new HeadlineRow(key, Headline.NOTHING, Headline.NOTHING, Headline.NOTHING);
  }

  public HeadlineRow whole(Headline counted) {
    return new HeadlineRow(key, counted, peak, rest);
  }

  public HeadlineRow peak(Headline counted) {
    return new HeadlineRow(key, whole, counted, rest);
  }

  public HeadlineRow rest(Headline counted) {
    return new HeadlineRow(key, whole, peak, counted);
  }
}
