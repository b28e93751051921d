package io.recourse.web.requests;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Addresses and networks, IPv4 and IPv6. Names of hosts are none: nothing here asks a DNS. */
final class Networks {

  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
  private static final Pattern WITH_PORT = Pattern.compile("\\[(.+)](:\\d+)?|([\\d.]+):\\d+");

  private final List<IpAddressMatcher> networks;

  private Networks(List<IpAddressMatcher> networks) {
    this.networks = networks;
  }

  /**
   * @param setting the name of the setting that holds the entries
   * @throws IllegalStateException an entry is neither an address nor a network in CIDR notation
   */
  static Networks of(String setting, List<String> entries) {
    return new Networks(
        entries.stream().map(String::strip).map(entry -> network(setting, entry)).toList());
  }

  boolean isEmpty() {
    return networks.isEmpty();
  }

  boolean contains(String address) {
    return isAddress(address) && networks.stream().anyMatch(network -> network.matches(address));
  }

  /**
   * The address of a hop as proxies write it, with or without a port; none when it is no address.
   */
  static Optional<String> hop(String written) {
    var withPort = WITH_PORT.matcher(written.strip());
    String address = written.strip();
    if (withPort.matches()) {
      address = withPort.group(1) == null ? withPort.group(3) : withPort.group(1);
    }
    return Optional.of(address).filter(Networks::isAddress);
  }

  private static IpAddressMatcher network(String setting, String entry) {
    int slash = entry.indexOf('/');
    String address = slash < 0 ? entry : entry.substring(0, slash);
    if (!isAddress(address) || slash >= 0 && !isPrefix(entry.substring(slash + 1), address)) {
      throw new IllegalStateException(
          "%s names '%s', which is neither an address nor a network such as 10.0.0.0/8 or fd00::/8."
              .formatted(setting, entry));
    }
    return new IpAddressMatcher(entry);
  }

  private static boolean isPrefix(String bits, String address) {
    return bits.matches("\\d{1,3}")
        && Integer.parseInt(bits) <= (address.indexOf(':') < 0 ? Integer.SIZE : 128);
  }

  private static boolean isAddress(String text) {
    return IPV4.matcher(text).matches() || IPV6.matcher(text).matches() && isSixth(text);
  }

  private static boolean isSixth(String text) {
    try {
      return new IpAddressMatcher(text).matches(text);
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }
}
