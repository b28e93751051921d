package io.recourse.platform.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to the database whose open lines can go silent, as those to a machine do that lost its
 * power: they stay open and nothing comes any more. New lines reach the one that took its place.
 */
final class VanishingServer implements AutoCloseable {

  private final ServerSocket door;
  private final int server;
  private volatile int vanished;
  private final AtomicInteger opened = new AtomicInteger();

  VanishingServer(int server) throws IOException {
    this.server = server;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    thread(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Every line of now goes silent. */
  void vanish() {
    vanished = opened.get();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Socket database = new Socket(InetAddress.getLoopbackAddress(), server);
        int line = opened.incrementAndGet();
        thread(() -> pass(line, client, database));
        thread(() -> pass(line, database, client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void pass(int line, Socket one, Socket other) {
    byte[] buffer = new byte[1 << 13];
    try (InputStream from = one.getInputStream();
        OutputStream to = other.getOutputStream()) {
      for (int read = from.read(buffer); read > 0; read = from.read(buffer)) {
        if (line > vanished) {
          to.write(buffer, 0, read);
          to.flush();
        }
      }
    } catch (IOException ended) {
      // Both directions end.
    }
  }

  private static void thread(Runnable work) {
    Thread thread = new Thread(work, "vanishing-server");
    thread.setDaemon(true);
    thread.start();
  }
}
