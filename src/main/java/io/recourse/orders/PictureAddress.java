package io.recourse.orders;

import java.net.URI;
import java.net.URISyntaxException;

/** Where the picture of an article may be: on the web, never unencrypted. */
public final class PictureAddress {

  private PictureAddress() {}

  public static boolean isSound(String told) {
    try {
      URI address = new URI(told);
      return "https".equals(address.getScheme()) && address.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
