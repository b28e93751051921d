package io.recourse.complaints;

/**
 * Who settles disputes between consumers and sellers out of court where the customer lives.
 *
 * @param country ISO 3166 alpha-2
 * @param address by post; null where it is reached otherwise
 * @param source the rule that gives it this office
 * @param checked where office and website were looked up, and when; null where nothing was found
 * @param quality of what was looked up
 */
public record AdrBody(
    String country,
    String name,
    String address,
    String website,
    String source,
    String checked,
    Quality quality) {

  public AdrBody {
    if ((checked == null) != (quality == Quality.UNCHECKED)) {
      throw new IllegalArgumentException("What was checked has a source: " + country);
    }
  }

  /** By whose words a body was checked: its own or the law's, somebody else's, or nobody's. */
  public enum Quality {
    PRIMARY,
    SECONDARY,
    UNCHECKED
  }
}
