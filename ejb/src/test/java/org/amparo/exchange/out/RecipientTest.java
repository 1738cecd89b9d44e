package org.amparo.exchange.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Random;
import javax.security.auth.x500.X500Principal;
import org.amparo.shared.RuleViolation;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final byte[] CONTENT = content();

    private static KeyPair keys;

    @TempDir
    private Path folder;

    @BeforeAll
    static void draw() throws Exception {
        keys = pair("RSA", 2048);
    }

    @Test
    void only_the_holder_of_the_key_opens_what_is_sealed() throws Exception {
        byte[] sealed = sealed();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("case_id");
        var envelope = new CMSEnvelopedData(sealed);
        assertThat(envelope.getContentEncryptionAlgorithm().getAlgorithm()).isEqualTo(CMSAlgorithm.AES256_CBC);
        assertThat(opened(envelope, keys.getPrivate())).isEqualTo(CONTENT);
        assertThatThrownBy(() -> opened(envelope, pair("RSA", 2048).getPrivate()))
                .isInstanceOf(Exception.class);
    }

    @Test
    void openssl_opens_what_is_sealed() throws Exception {
        Path key = Files.writeString(
                folder.resolve("key.pem"), pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        Path sealed = Files.write(folder.resolve("sealed.p7m"), sealed());
        Path plain = folder.resolve("plain");
        Process openssl;
        try {
            openssl = new ProcessBuilder(
                            "openssl",
                            "cms",
                            "-decrypt",
                            "-inform",
                            "DER",
                            "-binary",
                            "-in",
                            sealed.toString(),
                            "-inkey",
                            key.toString(),
                            "-out",
                            plain.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            Assumptions.abort("no openssl here");
            return;
        }
        String said = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(openssl.waitFor()).as(said).isZero();
        assertThat(plain).hasBinaryContent(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
    void what_is_no_certificate_is_refused(String pem) {
        assertThatThrownBy(() -> Recipient.of(pem, NOW))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("recipient-not-a-certificate");
    }

    @Test
    void a_chain_is_refused_because_it_does_not_say_for_whom() throws Exception {
        String two = certificate(keys, 0, KeyUsage.keyEncipherment) + certificate(keys, 0, KeyUsage.keyEncipherment);
        assertThatThrownBy(() -> Recipient.of(two, NOW)).hasMessage("recipient-not-a-certificate");
    }

    @Test
    void a_certificate_that_cannot_be_used_is_refused() throws Exception {
        for (String unusable : new String[] {
            certificate(keys, -30, KeyUsage.keyEncipherment),
            certificate(keys, 30, KeyUsage.keyEncipherment),
            certificate(keys, 0, KeyUsage.digitalSignature),
            certificate(pair("RSA", 1024), 0, KeyUsage.keyEncipherment),
            certificate(pair("EC", 256), 0, KeyUsage.keyEncipherment)
        }) {
            assertThatThrownBy(() -> Recipient.of(unusable, NOW))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("recipient-not-usable");
        }
    }

    private static byte[] sealed() throws Exception {
        var recipient = Recipient.of(certificate(keys, 0, KeyUsage.keyEncipherment), NOW);
        assertThat(recipient.subject()).isEqualTo("CN=Secretariat");
        assertThat(recipient.fingerprint()).matches("[0-9a-f]{64}");
        var out = new ByteArrayOutputStream();
        try (OutputStream plain = recipient.sealing(out)) {
            plain.write(CONTENT);
        }
        return out.toByteArray();
    }

    private static byte[] opened(CMSEnvelopedData envelope, PrivateKey key) throws Exception {
        return envelope.getRecipientInfos()
                .getRecipients()
                .iterator()
                .next()
                .getContent(new JceKeyTransEnvelopedRecipient(key));
    }

    private static KeyPair pair(String algorithm, int bits) throws Exception {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    /** Valid for ten days before and after a day that lies some days from now. */
    private static String certificate(KeyPair pair, int daysFromNow, int usage) throws Exception {
        var name = new X500Principal("CN=Secretariat");
        Instant middle = NOW.plus(Duration.ofDays(daysFromNow));
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(middle.minus(Duration.ofDays(10))),
                Date.from(middle.plus(Duration.ofDays(10))),
                name,
                pair.getPublic());
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        String algorithm = pair.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        return pem(
                "CERTIFICATE",
                builder.build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate()))
                        .getEncoded());
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + what
                + "-----\n";
    }

    private static byte[] content() {
        byte[] content = new byte[300_000];
        new Random(3).nextBytes(content);
        byte[] head = "case_id,person_id".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }
}
