package org.orderly.kernel.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;

/** A request whose body has been read to tell it from another, and can be read again. */
final class RepeatableRequest extends HttpServletRequestWrapper {

  private static final int PIECE = 1 << 16;

  private final byte @Nullable [] body;
  private final String digest;

  private RepeatableRequest(HttpServletRequest request, byte @Nullable [] body, String digest) {
    super(request);
    this.body = body;
    this.digest = digest;
  }

  static RepeatableRequest of(HttpServletRequest request) throws IOException {
    MessageDigest sha = sha256();
    add(sha, request.getRequestURI() + '?' + request.getQueryString());
    byte[] body = null;
    if (isUpload(request)) {
      for (Part part : parts(request)) {
        add(sha, part);
      }
    } else {
      body = request.getInputStream().readAllBytes();
      sha.update(body);
    }
    return new RepeatableRequest(request, body, HexFormat.of().formatHex(sha.digest()));
  }

  private static boolean isUpload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
  }

  /** The server keeps the parts of an upload in files, which can be read again. */
  private static Collection<Part> parts(HttpServletRequest request) throws IOException {
    try {
      return request.getParts();
    } catch (IllegalStateException tooLarge) {
      throw new RuleViolation(KernelRule.BODY_TOO_LARGE, "The upload is larger than allowed.");
    } catch (ServletException malformed) {
      throw new RuleViolation(KernelRule.BODY_UNREADABLE, "The upload cannot be read.");
    }
  }

  /** SHA-256 of path, query and body; of an upload's parts, since what parts them differs. */
  String digest() {
    return digest;
  }

  private static void add(MessageDigest sha, Part part) throws IOException {
    add(sha, part.getName());
    add(sha, String.valueOf(part.getSubmittedFileName()));
    add(sha, String.valueOf(part.getContentType()));
    add(sha, Long.toString(part.getSize()));
    try (InputStream content = part.getInputStream()) {
      byte[] read = content.readNBytes(PIECE);
      while (read.length > 0) {
        sha.update(read);
        read = content.readNBytes(PIECE);
      }
    }
  }

  private static void add(MessageDigest sha, String text) {
    sha.update((text + '\n').getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
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
