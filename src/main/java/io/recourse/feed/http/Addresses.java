package io.recourse.feed.http;

import io.recourse.feed.SendingRules;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Looks names up for the connection itself, and knows no address inside the house: what is
 * connected to is what was checked, whatever the name stands for a moment later.
 */
@Component
class Addresses implements DnsResolver {

  /** Not reachable over the internet, or standing for what is not (IANA special purposes). */
  private static final List<IpAddressMatcher> INSIDE =
      matchers(
          List.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "224.0.0.0/3",
              "::/96",
              "2001::/23",
              "64:ff9b::/32",
              "100::/64",
              "2002::/16",
              "fc00::/7",
              "fe80::/10",
              "fec0::/10",
              "ff00::/8"));

  private final List<IpAddressMatcher> allowed;

  Addresses(SendingRules rules) {
    this.allowed = matchers(rules.allowedNetworks());
  }

  /** None of a name's addresses may be inside, so that no luck decides. */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    if (!Arrays.stream(found).allMatch(this::mayBeSentTo)) {
      throw new NotAllowed(host);
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
  }

  /** Whether a name stands for addresses inside that are allowed, so that TLS is not asked for. */
  boolean isAllowedInside(String host) {
    try {
      return Stream.of(SystemDefaultDnsResolver.INSTANCE.resolve(host))
          .allMatch(it -> allowed.stream().anyMatch(network -> network.matches(text(it))));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private boolean mayBeSentTo(InetAddress address) {
    String text = text(address);
    return allowed.stream().anyMatch(network -> network.matches(text))
        || INSIDE.stream().noneMatch(network -> network.matches(text));
  }

  private static String text(InetAddress address) {
    return address.getHostAddress().replaceFirst("%.*", "");
  }

  private static List<IpAddressMatcher> matchers(List<String> networks) {
    return networks.stream().map(IpAddressMatcher::new).toList();
  }

  /** The name stands for an address that events are not sent to. */
  static final class NotAllowed extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    NotAllowed(String host) {
      super(host + " stands for an address that is not allowed");
    }
  }
}
