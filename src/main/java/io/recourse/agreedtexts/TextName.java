package io.recourse.agreedtexts;

/**
 * One text among all.
 *
 * @param kind what sort of text, such as {@code SHOP}
 * @param key which of the sort; the only one of its sort where there are no others
 */
public record TextName(String kind, String key) {

  @Override
  public String toString() {
    return kind + ":" + key;
  }
}
