package io.recourse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What our pages may load: everything from us, and pictures from the shop's own servers on a page
 * that shows them.
 */
public final class ContentPolicy {

  public static final String OURS =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
          + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String PICTURES = "img-src 'self'";

  private ContentPolicy() {}

  /**
   * @param pictures https addresses; the page's policy names their servers and nothing more
   */
  public static void allow(HttpServletResponse page, Collection<String> pictures) {
    String servers =
        pictures.stream()
            .map(ContentPolicy::server)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    if (!servers.isEmpty()) {
      page.setHeader("Content-Security-Policy", OURS.replace(PICTURES, PICTURES + " " + servers));
    }
  }

  private static String server(String picture) {
    URI address = URI.create(picture);
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return "https://" + address.getHost() + port;
  }
}
