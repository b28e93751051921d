package io.recourse.web.requests;

import java.io.IOException;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP whose headers must be whole within the connection's time-out. By itself the server only
 * limits the wait between two bytes, so that a connection could stay for hours.
 */
public final class PacedHeaders extends Http11NioProtocol {

  @Override
  protected Processor createProcessor() {
    return new Patient(this, getAdapter());
  }

  /** It serves one connection after the other, also after one that timed out in its headers. */
  private static final class Patient extends Http11Processor {

    private final PacedHeaders protocol;
    private SocketWrapperBase<?> waiting;
    private long begun;

    private Patient(PacedHeaders protocol, Adapter adapter) {
      super(protocol, adapter);
      this.protocol = protocol;
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
      SocketState state = super.service(socket);
      if (state != SocketState.LONG || isAsync()) {
        waiting = null;
        return state;
      }
      if (waiting != socket) {
        waiting = socket;
        begun = System.nanoTime();
      }
      if (System.nanoTime() - begun > protocol.getConnectionTimeout() * 1_000_000L) {
        waiting = null;
        return SocketState.CLOSED;
      }
      return state;
    }
  }
}
