package io.recourse.socialmedia;

/**
 * Who somebody is on social media.
 *
 * @param network as the hub calls it, such as {@code wechat}
 * @param handle the name by which the network knows them
 */
public record SocialContact(String network, String handle) {

  private static final char BETWEEN = ':';

  /** How a message names its recipient. */
  public String address() {
    return network + BETWEEN + handle;
  }
}
