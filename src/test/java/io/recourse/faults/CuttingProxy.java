package io.recourse.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the product and PostgreSQL and cuts some connections just as a commit is sent:
 * half of them before the server sees it, half after, so that its answer is lost.
 */
final class CuttingProxy implements AutoCloseable {

  private static final byte[] COMMIT = "COMMIT".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket door;
  private final int server;
  private final AtomicInteger before = new AtomicInteger();
  private final AtomicInteger after = new AtomicInteger();
  private volatile int oneCommitIn = Integer.MAX_VALUE;

  CuttingProxy(int server) throws IOException {
    this.server = server;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    thread(this::accept).start();
  }

  int port() {
    return door.getLocalPort();
  }

  void cutOneCommitIn(int commits) {
    oneCommitIn = commits;
  }

  void cutNoMore() {
    oneCommitIn = Integer.MAX_VALUE;
  }

  int cutBefore() {
    return before.get();
  }

  int cutAfter() {
    return after.get();
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
        Line line = new Line(client, database);
        thread(line::ask).start();
        thread(line::answer).start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "cutting-proxy");
    thread.setDaemon(true);
    return thread;
  }

  /** One connection; what either side says goes to the other until it is cut. */
  private final class Line {

    private final Socket client;
    private final Socket database;
    private volatile boolean deaf;

    private Line(Socket client, Socket database) {
      this.client = client;
      this.database = database;
    }

    private void ask() {
      byte[] buffer = new byte[1 << 16];
      try (InputStream from = client.getInputStream();
          OutputStream to = database.getOutputStream()) {
        for (int read = from.read(buffer); read > 0; read = from.read(buffer)) {
          boolean cut = isCommit(buffer, read) && isUnlucky();
          if (cut && ThreadLocalRandom.current().nextBoolean()) {
            before.incrementAndGet();
            return;
          }
          deaf = cut;
          to.write(buffer, 0, read);
          to.flush();
        }
      } catch (IOException ended) {
        // The other side is closed below.
      } finally {
        hangUp(database);
        hangUp(client);
      }
    }

    private void answer() {
      byte[] buffer = new byte[1 << 16];
      try (InputStream from = database.getInputStream();
          OutputStream to = client.getOutputStream()) {
        for (int read = from.read(buffer); read > 0; read = from.read(buffer)) {
          if (deaf) {
            after.incrementAndGet();
            return;
          }
          to.write(buffer, 0, read);
          to.flush();
        }
      } catch (IOException ended) {
        // The other side is closed below.
      } finally {
        hangUp(client);
        hangUp(database);
      }
    }

    private boolean isUnlucky() {
      return oneCommitIn < Integer.MAX_VALUE
          && ThreadLocalRandom.current().nextInt(oneCommitIn) == 0;
    }
  }

  private static boolean isCommit(byte[] buffer, int length) {
    for (int at = 0; at + COMMIT.length <= length; at++) {
      if (Arrays.equals(buffer, at, at + COMMIT.length, COMMIT, 0, COMMIT.length)) {
        return true;
      }
    }
    return false;
  }

  private static void hangUp(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException closed) {
      // It is gone already.
    }
  }
}
