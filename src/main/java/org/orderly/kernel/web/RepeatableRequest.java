package org.orderly.kernel.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A request whose body has been read to tell it from another, and can be read again. */
final class RepeatableRequest extends HttpServletRequestWrapper {

  private final byte @Nullable [] body;
  private final String digest;

  private RepeatableRequest(HttpServletRequest request, byte @Nullable [] body) {
    super(request);
    this.body = body;
    this.digest = digest(request, body);
  }

  static RepeatableRequest of(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    boolean upload = type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    return new RepeatableRequest(request, upload ? null : request.getInputStream().readAllBytes());
  }

  /** SHA-256 of path, query and body; an upload is told by its length. */
  String digest() {
    return digest;
  }

  private static String digest(HttpServletRequest request, byte @Nullable [] body) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      String head = request.getRequestURI() + '?' + request.getQueryString() + '\n';
      sha.update(head.getBytes(StandardCharsets.UTF_8));
      sha.update(
          body == null
              ? Long.toString(request.getContentLengthLong()).getBytes(StandardCharsets.UTF_8)
              : body);
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return body == null ? super.getInputStream() : new Again(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Again extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Again(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return bytes.read(into, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("Read without a listener");
    }
  }
}
