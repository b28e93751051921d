package io.recourse.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Whom an address is counted as. Of IPv6 every household has a network of its own (64 bits), in
 * which it takes as many addresses as it likes: they count as one.
 */
public final class CallerNetwork {

  private static final int NETWORK_BYTES = 8;

  private CallerNetwork() {}

  /**
   * @param address of the caller, in figures
   */
  public static String of(String address) {
    if (address == null || address.indexOf(':') < 0) {
      return address;
    }
    try {
      byte[] bits = InetAddress.getByName(address).getAddress();
      return bits.length > NETWORK_BYTES
          ? HexFormat.ofDelimiter(":").formatHex(bits, 0, NETWORK_BYTES) + "::/64"
          : address;
    } catch (UnknownHostException unreadable) {
      return address;
    }
  }
}
