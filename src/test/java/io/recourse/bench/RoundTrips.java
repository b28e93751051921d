package io.recourse.bench;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.net.SocketFactory;

/**
 * How often a contender waited for the database: each time its driver reads after it wrote. The
 * driver makes it for every connection from the address of the database, with the contender's name.
 */
public final class RoundTrips extends SocketFactory {

  private static final Map<String, LongAdder> COUNTS = new ConcurrentHashMap<>();

  private final LongAdder count;

  /** Called by the driver. */
  public RoundTrips(String contender) {
    count = COUNTS.computeIfAbsent(contender, it -> new LongAdder());
  }

  static String counted(String url, String contender) {
    return url + "&socketFactory=" + RoundTrips.class.getName() + "&socketFactoryArg=" + contender;
  }

  static long of(String contender) {
    return COUNTS.getOrDefault(contender, new LongAdder()).sum();
  }

  @Override
  public Socket createSocket() {
    return new Counted();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw new UnsupportedOperationException("The driver connects by itself");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException("The driver connects by itself");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException("The driver connects by itself");
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException("The driver connects by itself");
  }

  private final class Counted extends Socket {

    private boolean asked;

    @Override
    public OutputStream getOutputStream() throws IOException {
      return new FilterOutputStream(super.getOutputStream()) {
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          asked = true;
          out.write(bytes, from, length);
        }
      };
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
          if (asked) {
            asked = false;
            count.increment();
          }
          return in.read(bytes, from, length);
        }
      };
    }
  }
}
