package io.recourse.cells.haproxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Where an HAProxy takes orders: one a connection. */
final class RuntimeDoor {

  private static final int MILLIS = 2_000;

  private final InetSocketAddress address;

  RuntimeDoor(String at) {
    int colon = at.lastIndexOf(':');
    this.address =
        new InetSocketAddress(at.substring(0, colon), Integer.parseInt(at.substring(colon + 1)));
  }

  /** It answers nothing where it obeys. */
  void order(String command) throws IOException {
    String said = ask(command).strip();
    if (!said.isEmpty()) {
      throw new IllegalStateException(said);
    }
  }

  String ask(String command) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(address, MILLIS);
      socket.setSoTimeout(MILLIS);
      socket.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
