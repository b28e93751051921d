package io.recourse.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to a database that can go silent, as the one to a machine does that lost its power: open
 * lines stay open and nothing comes any more, on either side.
 */
public final class VanishingServer implements AutoCloseable {

  /** Few enough to be filled at once, enough for a pool that opens all its lines. */
  private static final int AT_THE_DOOR = 32;

  private static final int KNOCK_MILLIS = 300;

  private final ServerSocket door;
  private final int server;
  private final AtomicInteger opened = new AtomicInteger();
  private final List<Socket> knocking = new ArrayList<>();
  private volatile int vanished;
  private volatile CountDownLatch shut = new CountDownLatch(0);

  public VanishingServer(int server) throws IOException {
    this.server = server;
    this.door = new ServerSocket(0, AT_THE_DOOR, InetAddress.getLoopbackAddress());
    thread(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** Every line of now goes silent; new ones reach the server that took its place. */
  public void vanish() {
    vanished = opened.get();
  }

  /** Every line goes silent, and who asks for a new one gets no answer to the first packet. */
  public void vanishWithItsDoor() throws IOException {
    vanished = Integer.MAX_VALUE;
    shut = new CountDownLatch(1);
    while (isLetKnock()) {
      // the system lets in as many as it has places for
    }
  }

  /** New lines are let in; those of before stay silent. */
  public void comeBack() throws IOException {
    vanished = opened.get();
    for (Socket one : knocking) {
      one.close();
    }
    knocking.clear();
    shut.countDown();
  }

  @Override
  public void close() throws IOException {
    door.close();
    comeBack();
  }

  private boolean isLetKnock() throws IOException {
    Socket one = new Socket();
    try {
      one.connect(door.getLocalSocketAddress(), KNOCK_MILLIS);
      knocking.add(one);
      return true;
    } catch (SocketTimeoutException full) {
      one.close();
      return false;
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        shut.await();
        Socket database = new Socket();
        database.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server));
        int line = opened.incrementAndGet();
        thread(() -> pass(line, client, database));
        thread(() -> pass(line, database, client));
      } catch (IOException | InterruptedException closed) {
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
